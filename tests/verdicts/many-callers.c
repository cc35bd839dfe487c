// One wrapper pair, used on two locks by two callers.
// EXPECT Send: proved
// EXPECT Receive: proved
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
  Unlock(&a->RecvLock);
}
