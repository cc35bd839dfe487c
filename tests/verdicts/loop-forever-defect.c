// A way out of the endless loop.
// EXPECT Worker: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  volatile BOOLEAN Stop;
} ADAPTER, *PADAPTER;

VOID Worker(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  for (;;) {
    NdisReleaseSpinLock(&a->Lock);
    NdisAcquireSpinLock(&a->Lock);
    if (a->Stop)
      return;
  }
}
