// An entry point's argument of type QUEUE** may be a pointer's own address: what it is handed on to
// may change that pointer. One of another type is none of QUEUE pointers.
// EXPECT HandedOn: defect held-at-exit a->Queue->Lock
// EXPECT HandedOn: defect released-more-often a->Queue->Lock
// EXPECT StoredThrough: defect held-at-exit a->Queue->Lock
// EXPECT StoredThrough: defect released-more-often a->Queue->Lock
// EXPECT OfAnotherRecord: proved
// EXPECT Untyped: proved
// EXPECT HandedOnBefore: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  QUEUE* Other;
} ADAPTER;

VOID FindQueue(QUEUE** at);
VOID FindAdapter(ADAPTER** at);
VOID FindAny(PVOID* at);

VOID HandedOn(ADAPTER* a, QUEUE** at) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  FindQueue(at);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID StoredThrough(ADAPTER* a, QUEUE** at) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  *at = a->Other;
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID OfAnotherRecord(ADAPTER* a, ADAPTER** at) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  FindAdapter(at);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Untyped(ADAPTER* a, PVOID* at) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  FindAny(at);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID HandedOnBefore(ADAPTER* a, QUEUE** at) {
  FindQueue(at);
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}
