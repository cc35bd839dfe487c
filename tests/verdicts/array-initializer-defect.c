// Without a designator the first element is set.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  UCHAR lockFor[4] = {1};
  n &= 3;
  if (n == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (lockFor[n])
    NdisReleaseSpinLock(&a->Lock);
}
