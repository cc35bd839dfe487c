// Only a lock that has been used by the time that a function without a body is called is taken to be
// found again, and only by the pointers by which it was found.
// EXPECT AcquiredAfter: defect held-at-exit q->Lock
// EXPECT AcquiredAfter: defect released-more-often a->Queue->Lock
// EXPECT PerhapsUsed: defect held-at-exit q->Lock
// EXPECT PerhapsUsed: defect released-more-often a->Queue->Lock
// EXPECT AnotherUsed: defect held-at-exit q->Lock
// EXPECT AnotherUsed: defect released-more-often other->Lock
// EXPECT FoundElsewhere: defect held-at-exit q->Lock
// EXPECT FoundElsewhere: defect released-more-often a->Queue->Lock
// EXPECT Replaced: defect held-at-exit other->Lock
// EXPECT Replaced: defect released-more-often a->Queue->Lock
// EXPECT EachTurn: defect held-at-exit q->Lock
// EXPECT EachTurn: defect released-more-often a->Queue->Lock
// EXPECT Looped: defect held-at-exit q->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  ULONG Numbers[10];
} ADAPTER;

VOID Update(ADAPTER* a);

static VOID UpdateAndAcquire(ADAPTER* a, QUEUE* q, ULONG n) {
  for (ULONG i = 0; i < 10; ++i)
    a->Numbers[i] *= n;
  Update(a);
  NdisAcquireSpinLock(&q->Lock);
}

VOID AcquiredAfter(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  UpdateAndAcquire(a, q, n);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID PerhapsUsed(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  if (n > 3) {
    NdisAcquireSpinLock(&q->Lock);
    NdisReleaseSpinLock(&q->Lock);
  }
  Update(a);
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID AnotherUsed(ADAPTER* a, QUEUE* other) {
  QUEUE* q = a->Queue;
  if (q == other)
    return;
  NdisAcquireSpinLock(&other->Lock);
  NdisReleaseSpinLock(&other->Lock);
  Update(a);
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID FoundElsewhere(ADAPTER* a, ADAPTER* b) {
  QUEUE* q = b->Queue;
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&q->Lock);
  if (a == b || a->Queue != q)
    return;
  Update(a);
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Replaced(ADAPTER* a, QUEUE* other) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
  a->Queue = other;
  Update(a);
  NdisAcquireSpinLock(&other->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID EachTurn(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  for (ULONG i = 0; i < n; ++i) {
    Update(a);
    NdisAcquireSpinLock(&q->Lock);
    NdisReleaseSpinLock(&a->Queue->Lock);
  }
}

// Whether the pointer still leads there is for the driver to see.
VOID Looped(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  for (ULONG i = 0; i < n; ++i) {
    NdisReleaseSpinLock(&q->Lock);
    Update(a);
    NdisAcquireSpinLock(&q->Lock);
    if (a->Queue != q)
      return;
  }
  NdisReleaseSpinLock(&q->Lock);
}
