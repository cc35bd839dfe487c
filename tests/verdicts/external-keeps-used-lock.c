// A function without a body does not exchange a lock that has been used, also where it is not held
// by then: the pointers by which it was found still lead to it.
// EXPECT HelperReleasesTwice: proved
// EXPECT LoopReleases: proved
// EXPECT SecondHop: proved
// EXPECT SecondHopLater: proved
// EXPECT ReleasedBefore: proved
// EXPECT PerhapsReleasedBefore: proved
// EXPECT UsedBefore: proved
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

VOID UsedBefore(ADAPTER* a) {
  QUEUE* queue = a->Queue;
  NdisAcquireSpinLock(&queue->Lock);
  NdisReleaseSpinLock(&queue->Lock);
  Update(a);
  NdisAcquireSpinLock(&queue->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}
