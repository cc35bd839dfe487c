// Returns from the middle, with the lock of the item at hand dropped.
// EXPECT Walk: proved
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
BOOLEAN Walk(PITEM item, ULONG id) {
  NdisAcquireSpinLock(&item->Lock);
  while (item->Next != NULL) {
    PITEM next = item->Next;
    if (item->Id == id) {
      NdisReleaseSpinLock(&item->Lock);
      return TRUE;
    }
    NdisAcquireSpinLock(&next->Lock);
    NdisReleaseSpinLock(&item->Lock);
    item = next;
  }
  NdisReleaseSpinLock(&item->Lock);
  return FALSE;
}
