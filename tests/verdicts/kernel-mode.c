// Drivers are built with /kernel, which defines _KERNEL_MODE.
// EXPECT Send: proved
#include <ndis.h>

VOID Send(PNDIS_SPIN_LOCK lock) {
#ifndef _KERNEL_MODE
  NdisAcquireSpinLock(lock);
#endif
  NdisAcquireSpinLock(lock);
  NdisReleaseSpinLock(lock);
}
