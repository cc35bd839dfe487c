// A neighbour is released.
// EXPECT Send: defect held-at-exit a->Locks[3]
// EXPECT Send: defect released-more-often a->Locks[2]
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[4];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Locks[0]);
  NdisAcquireSpinLock(&a->Locks[3]);
  NdisReleaseSpinLock(&a->Locks[0]);
  NdisReleaseSpinLock(&a->Locks[2]);
}
