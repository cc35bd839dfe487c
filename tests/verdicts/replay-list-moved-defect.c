// Entries are moved to a list on the stack; on one way out the lock is released twice.
// EXPECT MPCancel: defect released-more-often a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Queue;
} ADAPTER;

MINIPORT_CANCEL_SEND MPCancel;

VOID MPCancel(NDIS_HANDLE context, PVOID id) {
  ADAPTER* a = context;
  LIST_ENTRY done;
  InitializeListHead(&done);
  NdisAcquireSpinLock(&a->Lock);
  while (!IsListEmpty(&a->Queue)) {
    PLIST_ENTRY e = RemoveHeadList(&a->Queue);
    InsertTailList(&done, e);
    if (id == NULL) {
      NdisReleaseSpinLock(&a->Lock);
      break;
    }
  }
  NdisReleaseSpinLock(&a->Lock);
}
