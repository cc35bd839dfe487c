// A lock that has been released by the time that a function without a body is called may be
// exchanged, however it came to be released and whatever is acquired again later.
// EXPECT HelperReleasesTwice: defect held-at-exit a->Queue->Lock
// EXPECT HelperReleasesTwice: defect released-more-often q->Lock
// EXPECT LoopReleases: defect held-at-exit a->Queue->Lock
// EXPECT LoopReleases: defect released-more-often q->Lock
// EXPECT SecondHop: defect held-at-exit q->Lock
// EXPECT SecondHop: defect released-more-often a->Port->Queue->Lock
// EXPECT SecondHopLater: defect held-at-exit a->Port->Queue->Lock
// EXPECT SecondHopLater: defect released-more-often a->Port->Queue->Lock
// EXPECT ReleasedBefore: defect held-at-exit q->Lock
// EXPECT ReleasedBefore: defect released-more-often a->Queue->Lock
// EXPECT PerhapsReleasedBefore: defect held-at-exit other->Lock
// EXPECT PerhapsReleasedBefore: defect released-more-often a->Queue->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  ULONG Flags;
} PORT;

typedef struct {
  PORT* Port;
  QUEUE* Queue;
} ADAPTER;

VOID Update(ADAPTER* a);
VOID UpdatePort(PORT* p);

static ULONG ReleaseTwice(QUEUE* q, ULONG* numbers) {
  ULONG sum = 0;
  for (ULONG i = 0; i < 10; ++i)
    sum += numbers[i] * sum;
  NdisReleaseSpinLock(&q->Lock);
  NdisReleaseSpinLock(&q->Lock);
  return sum;
}

VOID HelperReleasesTwice(ADAPTER* a, ULONG* numbers) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  NdisAcquireSpinLock(&q->Lock);
  ReleaseTwice(q, numbers);
  Update(a);
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&q->Lock);
}

VOID LoopReleases(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  for (ULONG i = 0; i < n; ++i)
    NdisAcquireSpinLock(&q->Lock);
  NdisAcquireSpinLock(&q->Lock);
  NdisAcquireSpinLock(&q->Lock);
  for (ULONG i = 0; i < n; ++i)
    NdisReleaseSpinLock(&q->Lock);
  NdisReleaseSpinLock(&q->Lock);
  NdisReleaseSpinLock(&q->Lock);
  Update(a);
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&q->Lock);
}

VOID SecondHop(ADAPTER* a) {
  QUEUE* q = a->Port->Queue;
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&q->Lock);
  UpdatePort(a->Port);
  NdisAcquireSpinLock(&q->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Port->Queue->Lock);
}

VOID SecondHopLater(ADAPTER* a) {
  QUEUE* q = a->Port->Queue;
  NdisAcquireSpinLock(&a->Port->Queue->Lock);
  NdisReleaseSpinLock(&a->Port->Queue->Lock);
  UpdatePort(a->Port);
  NdisAcquireSpinLock(&q->Lock);
  UpdatePort(a->Port);
  Update(a);
  NdisReleaseSpinLock(&a->Port->Queue->Lock);
}

// Released before it was acquired: acquired as often as released, it is not held.
VOID ReleasedBefore(ADAPTER* a) {
  QUEUE* q = a->Queue;
  NdisReleaseSpinLock(&q->Lock);
  NdisAcquireSpinLock(&q->Lock);
  Update(a);
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID PerhapsReleasedBefore(ADAPTER* a, QUEUE* other) {
  QUEUE* q = a->Queue;
  NdisReleaseSpinLock(&other->Lock);
  NdisAcquireSpinLock(&q->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
  NdisAcquireSpinLock(&other->Lock);
}
