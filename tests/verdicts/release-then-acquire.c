// Dropped before it was taken: equal counts at the exit, which is what the rule asks.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
  NdisAcquireSpinLock(&a->Lock);
}
