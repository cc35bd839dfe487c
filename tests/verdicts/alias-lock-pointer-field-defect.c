// The field was never set: it may point to any lock.
// EXPECT Send: defect held-at-exit a->Current|*a->Current
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PNDIS_SPIN_LOCK Current;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(a->Current);
  NdisReleaseSpinLock(&a->Lock);
}
