// A lock of the whole driver.
// EXPECT Send: proved
#include <ndis.h>

static NDIS_SPIN_LOCK DriverLock;
static ULONG Calls;
VOID Send(VOID) {
  NdisAcquireSpinLock(&DriverLock);
  Calls++;
  NdisReleaseSpinLock(&DriverLock);
}
