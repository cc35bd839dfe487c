// An error path releases one of two locks.
// EXPECT Send: defect held-at-exit a->SendLock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK SendLock, RecvLock;
  ULONG Sent;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->SendLock);
  NdisAcquireSpinLock(&a->RecvLock);
  if (a->Sent > 9) {
    NdisReleaseSpinLock(&a->RecvLock);
    return;
  }
  a->Sent++;
  NdisReleaseSpinLock(&a->RecvLock);
  NdisReleaseSpinLock(&a->SendLock);
}
