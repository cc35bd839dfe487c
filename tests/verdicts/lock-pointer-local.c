// A copy of the pointer names the same lock.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  PNDIS_SPIN_LOCK l = &a->Lock;
  NdisAcquireSpinLock(l);
  a = NULL;
  NdisReleaseSpinLock(l);
}
