// Two adapters may be two.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often b->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PADAPTER b) {
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&b->Lock);
}
