// Assigned through a cast: another frame than the one whose being there took the lock.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PVOID Frame;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PUCHAR bytes) {
  PVOID held = NULL;
  (PUCHAR)a->Frame = NULL;
  if (bytes != NULL) {
    NdisAcquireSpinLock(&a->Lock);
    (PADAPTER)held = a;
  }
  if (a->Frame != NULL)
    NdisReleaseSpinLock(&((PADAPTER)held)->Lock);
}
