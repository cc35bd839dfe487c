// After the last entry the lock is not taken again.
// EXPECT Flush: defect released-more-often a->Lock
#include <ndis.h>

VOID Complete(PLIST_ENTRY e);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Queue;
} ADAPTER, *PADAPTER;

VOID Flush(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  while (!IsListEmpty(&a->Queue)) {
    PLIST_ENTRY e = RemoveHeadList(&a->Queue);
    NdisReleaseSpinLock(&a->Lock);
    Complete(e);
    if (IsListEmpty(&a->Queue))
      break;
    NdisAcquireSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Lock);
}
