// Returns the item with its lock held, or NULL.
// EXPECT Send: proved
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
    NdisReleaseSpinLock(&item->Lock);
}
