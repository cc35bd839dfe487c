// From the item to its entry and back.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ITEM {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
} ITEM, *PITEM;
VOID Send(PITEM item) {
  PLIST_ENTRY e = &item->Link;
  NdisAcquireSpinLock(&item->Lock);
  NdisReleaseSpinLock(&CONTAINING_RECORD(e, ITEM, Link)->Lock);
}
