// What is handed an object and, beside it, a pointer in it is meant to change that pointer, however
// often and in whatever order the two are handed.
// EXPECT ObjectFirst: defect held-at-exit a->Queue->Lock
// EXPECT ObjectFirst: defect released-more-often a->Queue->Lock
// EXPECT PointerFirst: defect held-at-exit a->Queue->Lock
// EXPECT PointerFirst: defect released-more-often a->Queue->Lock
// EXPECT ObjectTwice: defect held-at-exit a->Queue->Lock
// EXPECT ObjectTwice: defect released-more-often a->Queue->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
} QUEUE;

typedef struct {
  QUEUE* Queue;
} ADAPTER;

VOID Replace(ADAPTER* a, QUEUE** queue);
VOID ReplaceFirst(QUEUE** queue, ADAPTER* a);
VOID ReplaceBetween(ADAPTER* a, QUEUE** queue, ADAPTER* same);

VOID ObjectFirst(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Replace(a, &a->Queue);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID PointerFirst(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  ReplaceFirst(&a->Queue, a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ObjectTwice(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  ReplaceBetween(a, &a->Queue, a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}
