// An allocator that clears what it gives out byte by byte still makes objects that do not overlap.
// EXPECT Start: not-applicable
// EXPECT Pause: proved
#include <ndis.h>

typedef struct _ITEM {
  NDIS_SPIN_LOCK Lock;
} ITEM;
typedef struct _ADAPTER {
  ULONG Flags;
  ITEM *Item;
} ADAPTER;
static ADAPTER *Adapter;

static VOID Clear(PVOID memory, ULONG size) {
  PUCHAR bytes = memory;
  ULONG i;
  for (i = 0; i < size; i++)
    bytes[i] = 0;
}
static PVOID Allocate(ULONG size) {
  PVOID memory = NULL;
  if (NdisAllocateMemoryWithTag(&memory, size, 'tseT') == NDIS_STATUS_SUCCESS)
    Clear(memory, size);
  return memory;
}
VOID Start(VOID) {
  Adapter = Allocate(sizeof(ADAPTER));
  if (Adapter != NULL)
    Adapter->Item = Allocate(sizeof(ITEM));
}

static VOID Lock(ITEM *item) { NdisAcquireSpinLock(&item->Lock); }
static VOID Unlock(ITEM *item) { NdisReleaseSpinLock(&item->Lock); }
VOID Pause(VOID) {
  Lock(Adapter->Item);
  Unlock(Adapter->Item);
}
