// A loop or a helper releases the lock before it calls a function without a body, and acquires it
// again after that: the pointers may then lead to another.
// EXPECT InLoop: defect held-at-exit q->Lock
// EXPECT InLoop: defect released-more-often a->Queue->Lock
// EXPECT InHelper: defect held-at-exit q->Lock
// EXPECT InHelper: defect released-more-often a->Queue->Lock
// EXPECT InHelpersLoop: defect held-at-exit q->Lock
// EXPECT InHelpersLoop: defect released-more-often a->Queue->Lock
// EXPECT PerhapsTheSame: defect held-at-exit q->Lock
// EXPECT PerhapsTheSame: defect released-more-often a->Queue->Lock
// EXPECT AcquiredAfter: defect held-at-exit q->Lock
// EXPECT AcquiredAfter: defect released-more-often a->Queue->Lock
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

VOID InLoop(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  for (ULONG i = 0; i < n; ++i) {
    NdisReleaseSpinLock(&q->Lock);
    Update(a);
    NdisAcquireSpinLock(&q->Lock);
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static ULONG Wait(ADAPTER* a, QUEUE* q, ULONG n) {
  ULONG sum = 0;
  for (ULONG i = 0; i < 3; ++i)
    sum += a->Numbers[i] * n;
  if (sum > 100) {
    NdisReleaseSpinLock(&q->Lock);
    Update(a);
    NdisAcquireSpinLock(&q->Lock);
  }
  return sum;
}

VOID InHelper(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  Wait(a, q, n);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID InHelpersLoop(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  while (Wait(a, q, n) < 50)
    ++n;
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID PerhapsTheSame(ADAPTER* a, QUEUE* other, ULONG n) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  for (ULONG i = 0; i < n; ++i) {
    NdisReleaseSpinLock(&other->Lock);
    Update(a);
    NdisAcquireSpinLock(&other->Lock);
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

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
