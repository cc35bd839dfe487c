// One function's result is seen as a record and as an array of words: the same memory.
// EXPECT Passed: defect held-at-exit a->Lock
// EXPECT Kept: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

typedef struct {
  ULONG Size;
  ULONG Flag;
} HEADER;

PVOID Context;

static PVOID Body(PVOID p) { return p; }

static PVOID GetContext(VOID) { return Context; }

VOID Passed(ADAPTER* a, PVOID p) {
  HEADER* header = Body(p);
  PULONG words = Body(p);
  if (header->Flag)
    NdisAcquireSpinLock(&a->Lock);
  words[1] = 0;
  if (header->Flag)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Kept(ADAPTER* a) {
  HEADER* header = GetContext();
  PULONG words = GetContext();
  if (header->Flag)
    NdisAcquireSpinLock(&a->Lock);
  words[1] = 0;
  if (header->Flag)
    NdisReleaseSpinLock(&a->Lock);
}
