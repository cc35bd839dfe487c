// Only one arm acquires, the release is unconditional.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, BOOLEAN AtDispatch) {
  if (AtDispatch)
    NdisDprAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
