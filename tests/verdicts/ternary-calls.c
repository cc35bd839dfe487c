// The arms of a conditional expression are calls.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, BOOLEAN d) {
  d ? NdisDprAcquireSpinLock(&a->Lock) : NdisAcquireSpinLock(&a->Lock);
  d ? NdisDprReleaseSpinLock(&a->Lock) : NdisReleaseSpinLock(&a->Lock);
}
