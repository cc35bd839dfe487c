// The loop moves on before it releases.
// EXPECT Walk: defect held-at-exit item->Lock
// EXPECT Walk: defect released-more-often item->Lock
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
VOID Walk(PITEM item) {
  for (; item != NULL && item->Next != NULL;) {
    NdisAcquireSpinLock(&item->Lock);
    item = item->Next;
    NdisReleaseSpinLock(&item->Lock);
  }
}
