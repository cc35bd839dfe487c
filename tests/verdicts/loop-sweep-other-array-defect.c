// The locks of another array are released.
// EXPECT Reset: defect held-at-exit a->Locks[i]
// EXPECT Reset: defect released-more-often a->Second[i]
#include <ndis.h>

typedef struct _ADAPTER {
  ULONG Count, Other;
  NDIS_SPIN_LOCK Locks[200];
  NDIS_SPIN_LOCK Second[200];
} ADAPTER, *PADAPTER;
VOID Reset(PADAPTER a) {
  ULONG i;
  for (i = 0; i < a->Count; i++)
    NdisAcquireSpinLock(&a->Locks[i]);
  for (i = 0; i < a->Count; i++)
    NdisReleaseSpinLock(&a->Second[i]);
}
