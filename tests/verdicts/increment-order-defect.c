// Incremented before it is copied.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Head;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG old = ++n;
  if (old == 3)
    NdisAcquireSpinLock(&a->Lock);
  if (n == 4)
    NdisReleaseSpinLock(&a->Lock);
}
