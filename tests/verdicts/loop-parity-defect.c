// The wrong parity at the end.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  for (i = 0; i < n; i++) {
    if (i & 1)
      NdisReleaseSpinLock(&a->Lock);
    else
      NdisAcquireSpinLock(&a->Lock);
  }
  if (!(i & 1))
    NdisReleaseSpinLock(&a->Lock);
}
