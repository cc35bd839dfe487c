// The first lock of one adapter is never the second lock of another: they would overlap.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK First, Second;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, PADAPTER b) {
  if (&a->Second == &b->First)
    NdisAcquireSpinLock(&a->First);
  NdisAcquireSpinLock(&b->Second);
  NdisReleaseSpinLock(&b->Second);
}
