// A function is called, by way of a pointer to void, as one that returns more than it does.
// EXPECT Run: inconclusive through a pointer of another type
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  PVOID Opaque;
} ADAPTER;
static VOID Take(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Run(ADAPTER* a) {
  a->Opaque = (PVOID)Take;
  ((ULONG(*)(PVOID, ULONG))a->Opaque)(a, 3);
}
