// Leaves the loop with the lock of the last item held.
// EXPECT Walk: defect held-at-exit item->Lock
// EXPECT Walk: defect held-at-exit next->Lock
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
}
