// The inner lock is released twice, the outer never: as often in all, but not of the same lock.
// EXPECT Send: defect held-at-exit a->SendLock
// EXPECT Send: defect released-more-often a->RecvLock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK SendLock, RecvLock;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->SendLock);
  NdisDprAcquireSpinLock(&a->RecvLock);
  NdisDprReleaseSpinLock(&a->RecvLock);
  NdisReleaseSpinLock(&a->RecvLock);
}
