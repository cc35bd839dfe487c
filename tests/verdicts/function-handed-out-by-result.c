// What a function that the outside calls returns, the outside has: it may hand it to another.
// EXPECT Handler: not-applicable
// EXPECT HandlerAsPointer: not-applicable
// EXPECT Send: defect held-at-exit a->Queue->Lock
// EXPECT Send: defect released-more-often a->Queue->Lock
// EXPECT SendAsPointer: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

typedef VOID HANDLER(ADAPTER* a, QUEUE* q);
typedef VOID LOCKER(ADAPTER* a);

static VOID SetQueue(ADAPTER* a, QUEUE* q) {
  a->Queue = q;
}

HANDLER* Handler(VOID) {
  return SetQueue;
}

VOID Send(ADAPTER* a, QUEUE* q, HANDLER* handle) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  handle(a, q);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID Take(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}

PVOID HandlerAsPointer(VOID) {
  return (PVOID)Take;
}

VOID SendAsPointer(ADAPTER* a, LOCKER* lock) {
  lock(a);
}
