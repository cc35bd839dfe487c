// Left locked.
// EXPECT Create: defect held-at-exit item->Lock
#include <ndis.h>

typedef struct _ITEM {
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ITEM, *PITEM;
VOID Create(NDIS_HANDLE h) {
  PITEM item = NdisAllocateMemoryWithTagPriority(h, sizeof(ITEM), 'metI', NormalPoolPriority);
  if (item == NULL)
    return;
  NdisAllocateSpinLock(&item->Lock);
  NdisAcquireSpinLock(&item->Lock);
  item->Id = 1;
}
