// Different masks.
// EXPECT Send: defect held-at-exit Locks[queue&15]
// EXPECT Send: defect released-more-often Locks+(queue&7)|Locks[queue&7]
#include <ndis.h>

static NDIS_SPIN_LOCK Locks[16];
VOID Send(UCHAR queue) {
  NdisAcquireSpinLock(&Locks[queue & 15]);
  NdisReleaseSpinLock(Locks + (queue & 7));
}
