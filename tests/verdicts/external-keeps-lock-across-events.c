// A lock is held while a loop or a helper with locks of its own calls a function without a body: it
// is held there too, and so not exchanged.
// EXPECT LoopWithOtherLock: proved
// EXPECT LoopWithLockOfOneType: proved
// EXPECT LoopAfterRelease: proved
// EXPECT NestedLoops: proved
// EXPECT HelperWithLock: proved
// EXPECT HelperInLoop: proved
// EXPECT HelperThatAcquires: proved
// EXPECT HeldOnceMore: proved
// EXPECT BothHops: proved
// EXPECT TwoThatMayBeOne: proved
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
  QUEUE* Other;
  NDIS_SPIN_LOCK Lock;
  ULONG Numbers[10];
} ADAPTER;

VOID Update(ADAPTER* a);
VOID UpdatePort(PORT* p);

VOID LoopWithOtherLock(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  for (ULONG i = 0; i < n; ++i) {
    NdisAcquireSpinLock(&a->Lock);
    Update(a);
    NdisReleaseSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

// They may be one lock: it is held all the more then.
VOID LoopWithLockOfOneType(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  for (ULONG i = 0; i < n; ++i) {
    NdisAcquireSpinLock(&a->Other->Lock);
    Update(a);
    NdisReleaseSpinLock(&a->Other->Lock);
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID LoopAfterRelease(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  for (ULONG i = 0; i < n; ++i) {
    NdisAcquireSpinLock(&a->Lock);
    a->Numbers[0]++;
    NdisReleaseSpinLock(&a->Lock);
    Update(a);
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID NestedLoops(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  for (ULONG i = 0; i < n; ++i)
    for (ULONG j = 0; j < i; ++j) {
      NdisAcquireSpinLock(&a->Lock);
      Update(a);
      NdisReleaseSpinLock(&a->Lock);
      Update(a);
    }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static ULONG Sum(ADAPTER* a, ULONG n) {
  ULONG sum = 0;
  for (ULONG i = 0; i < 10; ++i)
    sum += a->Numbers[i] * n;
  NdisAcquireSpinLock(&a->Lock);
  if (sum > 100)
    Update(a);
  NdisReleaseSpinLock(&a->Lock);
  if (sum < 10)
    Update(a);
  return sum;
}

VOID HelperWithLock(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  if (Sum(a, n) == 7)
    Sum(a, n);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID HelperInLoop(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  while (Sum(a, n) != 0)
    Sum(a, n++);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID AcquireOwn(ADAPTER* a, ULONG n) {
  for (ULONG i = 0; i < 10; ++i)
    a->Numbers[i] *= n;
  Update(a);
  NdisAcquireSpinLock(&a->Lock);
}

VOID HelperThatAcquires(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  AcquireOwn(a, n);
  NdisReleaseSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&a->Lock);
}

static ULONG ReleaseTwice(QUEUE* q, ULONG* numbers) {
  ULONG sum = 0;
  for (ULONG i = 0; i < 10; ++i)
    sum += numbers[i] * sum;
  NdisReleaseSpinLock(&q->Lock);
  NdisReleaseSpinLock(&q->Lock);
  return sum;
}

VOID HeldOnceMore(ADAPTER* a, ULONG* numbers) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  NdisAcquireSpinLock(&q->Lock);
  NdisAcquireSpinLock(&q->Lock);
  ReleaseTwice(q, numbers);
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID BothHops(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Port->Queue->Lock);
  UpdatePort(a->Port);
  Update(a);
  UpdatePort(a->Port);
  NdisReleaseSpinLock(&a->Port->Queue->Lock);
}

VOID TwoThatMayBeOne(ADAPTER* a) {
  QUEUE* q = a->Queue;
  QUEUE* other = a->Other;
  NdisAcquireSpinLock(&q->Lock);
  NdisAcquireSpinLock(&other->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&a->Other->Lock);
}
