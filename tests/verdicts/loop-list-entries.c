// A LIST_ENTRY list, a lock for the list and one in every item.
// EXPECT Walk: proved
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
  }
  NdisReleaseSpinLock(&a->Lock);
}
