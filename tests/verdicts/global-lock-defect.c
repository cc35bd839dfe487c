// Left locked when the count overflows.
// EXPECT Send: defect held-at-exit DriverLock
#include <ndis.h>

static NDIS_SPIN_LOCK DriverLock;
static ULONG Calls;
VOID Send(VOID) {
  NdisAcquireSpinLock(&DriverLock);
  if (++Calls != 0)
    NdisReleaseSpinLock(&DriverLock);
}
