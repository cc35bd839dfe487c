// Each read of a volatile field may give a new value.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  volatile LONG Busy;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Busy)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Busy)
    NdisReleaseSpinLock(&a->Lock);
}
