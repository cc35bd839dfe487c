// The caller releases the first item's lock.
// EXPECT Send: defect held-at-exit item->Lock
// EXPECT Send: defect released-more-often first->Lock
#include <ndis.h>

typedef struct _ITEM {
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
static PITEM Find(PITEM first, PITEM second, ULONG id) {
  PITEM item = first->Id == id ? first : second;
  if (item == NULL)
    return NULL;
  NdisAcquireSpinLock(&item->Lock);
  return item;
}
VOID Send(PITEM first, PITEM second) {
  PITEM item = Find(first, second, 3);
  if (item != NULL)
    NdisReleaseSpinLock(&first->Lock);
}
