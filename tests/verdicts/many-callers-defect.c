// One of two callers names the wrong lock.
// EXPECT Send: proved
// EXPECT Receive: defect held-at-exit a->RecvLock
// EXPECT Receive: defect released-more-often a->SendLock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK SendLock, RecvLock;
} ADAPTER, *PADAPTER;
static VOID Lock(PNDIS_SPIN_LOCK l) {
  NdisAcquireSpinLock(l);
}
static VOID Unlock(PNDIS_SPIN_LOCK l) {
  NdisReleaseSpinLock(l);
}
VOID Send(PADAPTER a) {
  Lock(&a->SendLock);
  Unlock(&a->SendLock);
}
VOID Receive(PADAPTER a) {
  Lock(&a->RecvLock);
  Unlock(&a->SendLock);
}
