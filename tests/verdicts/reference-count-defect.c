// The last reference frees the object with its lock held.
// EXPECT Dereference: defect held-at-exit item->Lock
#include <ndis.h>

typedef struct _ITEM {
  NDIS_SPIN_LOCK Lock;
  ULONG References;
} ITEM, *PITEM;
VOID Dereference(PITEM item) {
  BOOLEAN last;
  NdisAcquireSpinLock(&item->Lock);
  last = --item->References == 0;
  if (!last)
    NdisReleaseSpinLock(&item->Lock);
  if (last) {
    NdisFreeSpinLock(&item->Lock);
    NdisFreeMemory(item, 0, 0);
  }
}
