// The entry after it belongs to another item.
// EXPECT Send: defect held-at-exit item->Lock
// EXPECT Send: defect released-more-often CONTAINING_RECORD(e->Flink,ITEM,Link)->Lock
#include <ndis.h>

typedef struct _ITEM {
  ULONG Id;
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
} ITEM, *PITEM;
VOID Send(PLIST_ENTRY e) {
  PITEM item = CONTAINING_RECORD(e, ITEM, Link);
  NdisAcquireSpinLock(&item->Lock);
  item->Id++;
  NdisReleaseSpinLock(&CONTAINING_RECORD(e->Flink, ITEM, Link)->Lock);
}
