// A function without a body does not exchange the lock that is held: the pointers by which it was
// found still lead to it.
// EXPECT Direct: proved
// EXPECT TwoHops: proved
// EXPECT InHelper: proved
// EXPECT InHelpersHelper: proved
// EXPECT InLoop: proved
// EXPECT ThroughPointer: proved
// EXPECT Nested: proved
// EXPECT EachOfMany: proved
// EXPECT ByHelper: proved
// EXPECT InSecondLock: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  QUEUE* Queues[4];
  NDIS_SPIN_LOCK Lock;
} PORT;

typedef struct ADAPTER {
  PORT* Port;
  QUEUE* Queue;
  VOID (*Notify)(struct ADAPTER* a);
  ULONG Flags;
} ADAPTER;

VOID Update(ADAPTER* a);
VOID UpdatePort(PORT* p);

VOID Direct(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID TwoHops(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Port->Queue->Lock);
  Update(a);
  UpdatePort(a->Port);
  NdisReleaseSpinLock(&a->Port->Queue->Lock);
}

static VOID Helper(ADAPTER* a) {
  a->Flags = 1;
  Update(a);
  a->Flags = 2;
}

VOID InHelper(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Helper(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID Outer(ADAPTER* a, ULONG n) {
  while (n-- != 0)
    Helper(a);
}

VOID InHelpersHelper(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Outer(a, a->Flags);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID InLoop(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  for (ULONG i = 0; i < n; ++i)
    Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ThroughPointer(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  a->Notify(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Nested(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Port->Lock);
  NdisAcquireSpinLock(&a->Queue->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Port->Lock);
}

VOID EachOfMany(ADAPTER* a) {
  for (ULONG i = 0; i < 4; ++i) {
    NdisAcquireSpinLock(&a->Port->Queues[i]->Lock);
    UpdatePort(a->Port);
    Update(a);
    NdisReleaseSpinLock(&a->Port->Queues[i]->Lock);
  }
}

static VOID LockQueue(ADAPTER* a) { NdisAcquireSpinLock(&a->Port->Queue->Lock); }
static VOID UnlockQueue(ADAPTER* a) { NdisReleaseSpinLock(&a->Port->Queue->Lock); }

VOID ByHelper(ADAPTER* a) {
  LockQueue(a);
  Update(a);
  UpdatePort(a->Port);
  UnlockQueue(a);
}

static VOID Second(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID InSecondLock(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Port->Lock);
  Second(a);
  NdisReleaseSpinLock(&a->Port->Lock);
}
