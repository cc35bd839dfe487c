// The index moves on.
// EXPECT Send: defect held-at-exit a->Locks[queue]
// EXPECT Send: defect released-more-often a->Locks[queue]
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[8];
  ULONG Sent[8];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, ULONG queue) {
  queue &= 7;
  NdisAcquireSpinLock(&a->Locks[queue]);
  queue ^= 1;
  NdisReleaseSpinLock(&a->Locks[queue]);
}
