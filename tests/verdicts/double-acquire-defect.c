// Acquired twice (a deadlock on a real machine, too), released once.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
