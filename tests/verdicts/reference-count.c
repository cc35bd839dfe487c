// The last reference frees the object, after its lock was dropped.
// EXPECT Dereference: proved
#include <ndis.h>

typedef struct _ITEM {
  NDIS_SPIN_LOCK Lock;
  ULONG References;
} ITEM, *PITEM;
VOID Dereference(PITEM item) {
  BOOLEAN last;
  NdisAcquireSpinLock(&item->Lock);
  last = --item->References == 0;
  NdisReleaseSpinLock(&item->Lock);
  if (last) {
    NdisFreeSpinLock(&item->Lock);
    NdisFreeMemory(item, 0, 0);
  }
}
