// And not what was there before.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Users;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (InterlockedIncrement(&a->Users) == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Users == 0)
    NdisReleaseSpinLock(&a->Lock);
}
