// One callback acquires, another releases: each is unbalanced by itself.
// EXPECT Pause: defect held-at-exit a->Lock
// EXPECT Restart: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Pause(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Restart(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
