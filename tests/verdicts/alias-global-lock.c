// An item found by a pointer is not a global lock.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ITEM {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
} ITEM, *PITEM;
static NDIS_SPIN_LOCK DriverLock;
VOID Send(PLIST_ENTRY e) {
  PITEM item = CONTAINING_RECORD(e, ITEM, Link);
  if (&item->Lock == &DriverLock)
    NdisAcquireSpinLock(&item->Lock);
  NdisAcquireSpinLock(&DriverLock);
  NdisReleaseSpinLock(&DriverLock);
}
