// The entry of the list's head is no entry: the search ends there, holding the lock.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ITEM {
  ULONG Kind;
  LIST_ENTRY Link;
  ULONG Key;
} ITEM;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Head;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ITEM *item;
  NdisAcquireSpinLock(&a->Lock);
  for (item = CONTAINING_RECORD(a->Head.Flink, ITEM, Link); &item->Link != &a->Head;
       item = CONTAINING_RECORD(item->Link.Flink, ITEM, Link))
    if (item->Key == 7) {
      NdisReleaseSpinLock(&a->Lock);
      return;
    }
}
