// The next item is locked before the lock of this one is dropped.
// EXPECT Walk: proved
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
VOID Walk(PITEM item) {
  NdisAcquireSpinLock(&item->Lock);
  while (item->Next != NULL) {
    PITEM next = item->Next;
    NdisAcquireSpinLock(&next->Lock);
    NdisReleaseSpinLock(&item->Lock);
    item = next;
  }
  NdisReleaseSpinLock(&item->Lock);
}
