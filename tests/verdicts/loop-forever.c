// Never returns: there is no exit at which the lock could be held.
// EXPECT Worker: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Worker(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  for (;;) {
    NdisReleaseSpinLock(&a->Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&a->Lock);
  }
}
