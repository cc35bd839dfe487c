// What a function without a body changes counts everywhere but in which lock is used.
// EXPECT NotUsed: defect held-at-exit queue->Lock
// EXPECT NotUsed: defect released-more-often a->Queue->Lock
// EXPECT OwnCode: defect held-at-exit a->Queue->Lock
// EXPECT OwnCode: defect released-more-often a->Queue->Lock
// EXPECT OwnHelper: defect held-at-exit a->Queue->Lock
// EXPECT OwnHelper: defect released-more-often a->Queue->Lock
// EXPECT OtherPointer: defect held-at-exit a->Queue->Lock
// EXPECT OtherPointer: defect released-more-often a->Other->Lock
// EXPECT Tested: defect held-at-exit queue->Lock
// EXPECT InHelper: defect held-at-exit queue->Lock
#include <ndis.h>

typedef struct QUEUE {
  NDIS_SPIN_LOCK Lock;
  struct QUEUE* Next;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  QUEUE* Other;
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

VOID Update(ADAPTER* a);

VOID NotUsed(ADAPTER* a) {
  QUEUE* queue = a->Queue;
  Update(a);
  NdisAcquireSpinLock(&queue->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID OwnCode(ADAPTER* a, QUEUE* queue) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  a->Queue = queue;
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID Exchange(ADAPTER* a) {
  a->Queue = a->Other;
  Update(a);
}

VOID OwnHelper(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Exchange(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID OtherPointer(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Other->Lock);
}

VOID Tested(ADAPTER* a) {
  QUEUE* queue = a->Queue;
  NdisAcquireSpinLock(&queue->Lock);
  Update(a);
  if (a->Queue == queue)
    NdisReleaseSpinLock(&queue->Lock);
}

static VOID Helper(ADAPTER* a) { Update(a); }

VOID InHelper(ADAPTER* a) {
  QUEUE* queue = a->Queue;
  NdisAcquireSpinLock(&queue->Lock);
  Helper(a);
  if (a->Queue == queue)
    NdisReleaseSpinLock(&queue->Lock);
}
