// The masks of two releases are swapped.
// EXPECT Send: defect held-at-exit a->L1
// EXPECT Send: defect released-more-often a->L1
// EXPECT Send: defect held-at-exit a->L2
// EXPECT Send: defect released-more-often a->L2
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK L0, L1, L2, L3;
  ULONG Flags;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  ULONG f = a->Flags;
  if (f & 1)
    NdisAcquireSpinLock(&a->L0);
  if (f & 2)
    NdisAcquireSpinLock(&a->L1);
  if (f & 4)
    NdisAcquireSpinLock(&a->L2);
  if (f & 8)
    NdisAcquireSpinLock(&a->L3);
  a->Flags = 0;
  if (f & 1)
    NdisReleaseSpinLock(&a->L0);
  if (f & 4)
    NdisReleaseSpinLock(&a->L1);
  if (f & 2)
    NdisReleaseSpinLock(&a->L2);
  if (f & 8)
    NdisReleaseSpinLock(&a->L3);
}
