// The lock of the item at hand is held exactly while there is one.
// EXPECT Walk: proved
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
VOID Walk(PITEM item) {
  PITEM held = NULL;
  while (item != NULL) {
    if (held != NULL)
      NdisReleaseSpinLock(&held->Lock);
    NdisAcquireSpinLock(&item->Lock);
    held = item;
    item = item->Next;
  }
  if (held != NULL)
    NdisReleaseSpinLock(&held->Lock);
}
