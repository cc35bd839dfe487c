// The count changes between the loops.
// EXPECT Reset: defect held-at-exit a->Locks[i]
// EXPECT Reset: defect released-more-often a->Locks[i]
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
  a->Count = a->Other;
  for (i = 0; i < a->Count; i++)
    NdisReleaseSpinLock(&a->Locks[i]);
}
