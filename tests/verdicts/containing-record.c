// The lock of the structure that a list entry stands in.
// EXPECT Send: proved
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
  NdisReleaseSpinLock(&CONTAINING_RECORD(e, ITEM, Link)->Lock);
}
