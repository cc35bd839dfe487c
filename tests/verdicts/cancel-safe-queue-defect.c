// An empty queue returns early.
// EXPECT Flush: defect held-at-exit a->Lock
#include <ndis.h>

VOID Complete(PLIST_ENTRY e);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Queue;
} ADAPTER, *PADAPTER;

VOID Flush(PADAPTER a) {
  LIST_ENTRY done;
  InitializeListHead(&done);
  NdisAcquireSpinLock(&a->Lock);
  if (IsListEmpty(&a->Queue))
    return;
  while (!IsListEmpty(&a->Queue)) {
    PLIST_ENTRY e = RemoveHeadList(&a->Queue);
    InsertTailList(&done, e);
  }
  NdisReleaseSpinLock(&a->Lock);
  while (!IsListEmpty(&done))
    Complete(RemoveHeadList(&done));
}
