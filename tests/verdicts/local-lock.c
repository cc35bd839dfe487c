// A lock on the stack.
// EXPECT Send: proved
#include <ndis.h>

VOID Send(VOID) {
  NDIS_SPIN_LOCK lock;
  NdisAllocateSpinLock(&lock);
  NdisAcquireSpinLock(&lock);
  NdisReleaseSpinLock(&lock);
}
