// The first lock of both may be one.
// EXPECT Send: defect held-at-exit a->First
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK First, Second;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, PADAPTER b) {
  if (&a->First == &b->First)
    NdisAcquireSpinLock(&a->First);
  NdisAcquireSpinLock(&b->Second);
  NdisReleaseSpinLock(&b->Second);
}
