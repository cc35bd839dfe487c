// Found: returns with the list's lock held.
// EXPECT Walk: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ITEM {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Items;
} ADAPTER, *PADAPTER;
VOID Walk(PADAPTER a) {
  PLIST_ENTRY e;
  NdisAcquireSpinLock(&a->Lock);
  for (e = a->Items.Flink; e != &a->Items; e = e->Flink) {
    PITEM item = CONTAINING_RECORD(e, ITEM, Link);
    NdisDprAcquireSpinLock(&item->Lock);
    item->Id = 0;
    NdisDprReleaseSpinLock(&item->Lock);
    if (e->Flink == NULL)
      return;
  }
  NdisReleaseSpinLock(&a->Lock);
}
