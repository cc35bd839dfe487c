// Left locked.
// EXPECT Send: defect held-at-exit lock
#include <ndis.h>

VOID Send(VOID) {
  NDIS_SPIN_LOCK lock;
  NdisAllocateSpinLock(&lock);
  NdisAcquireSpinLock(&lock);
}
