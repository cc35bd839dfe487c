// Locks of a global array.
// EXPECT Send: proved
#include <ndis.h>

static NDIS_SPIN_LOCK Locks[16];
VOID Send(UCHAR queue) {
  NdisAcquireSpinLock(&Locks[queue & 15]);
  NdisReleaseSpinLock(Locks + (queue & 15));
}
