// The lock is released before a function without a body is called, and acquired again after that:
// who looks for it where it was found finds it.
// EXPECT Around: proved
// EXPECT AroundInCallersLock: proved
// EXPECT InLoop: proved
// EXPECT LoopAround: proved
// EXPECT InHelper: proved
// EXPECT InHelpersLoop: proved
// EXPECT PerhapsTheSame: proved
// EXPECT InEachBranch: proved
// EXPECT OneAfterAnother: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  ULONG Numbers[10];
} ADAPTER;

typedef struct {
  ADAPTER* Adapter;
  ULONG Flags;
} PORT;

VOID Update(ADAPTER* a);
VOID UpdatePort(PORT* p);

VOID Around(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  if (a->Queue->Count != 0) {
    NdisReleaseSpinLock(&a->Queue->Lock);
    Update(a);
    NdisAcquireSpinLock(&a->Queue->Lock);
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

// The caller's lock: balanced is what is released here and acquired again.
VOID AroundInCallersLock(ADAPTER* a, ULONG n) {
  if (n > 3) {
    NdisReleaseSpinLock(&a->Queue->Lock);
    Update(a);
    NdisAcquireSpinLock(&a->Queue->Lock);
  }
}

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

VOID LoopAround(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  while (a->Queue->Count != 0) {
    NdisReleaseSpinLock(&a->Queue->Lock);
    Update(a);
    NdisAcquireSpinLock(&a->Queue->Lock);
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

VOID InEachBranch(PORT* p, ULONG type) {
  UpdatePort(p);
  if (type == 1) {
    NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
    UpdatePort(p);
    NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  } else if (type == 2) {
    NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
    UpdatePort(p);
    NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  } else if (p->Flags & 4) {
    NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
    UpdatePort(p);
    NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  }
}

VOID OneAfterAnother(PORT* p, ULONG type) {
  if (type & 1) {
    NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
    UpdatePort(p);
    NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  }
  if (type & 2)
    UpdatePort(p);
  if (type & 4) {
    NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
    UpdatePort(p);
    NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  }
  if (type & 8) {
    NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
    Update(p->Adapter);
    UpdatePort(p);
    NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  }
}
