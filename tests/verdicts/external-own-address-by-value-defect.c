// A function without a body is handed a pointer's own address, however it comes by it: it is meant
// to change that pointer.
// EXPECT ByHelper: defect held-at-exit a->Queue->Lock
// EXPECT ByHelper: defect released-more-often a->Queue->Lock
// EXPECT ByLocal: defect held-at-exit a->Queue->Lock
// EXPECT ByLocal: defect released-more-often a->Queue->Lock
// EXPECT ByUntypedLocal: defect held-at-exit a->Queue->Lock
// EXPECT ByUntypedLocal: defect released-more-often a->Queue->Lock
// EXPECT ByUntypedHelper: defect held-at-exit a->Queue->Lock
// EXPECT ByUntypedHelper: defect released-more-often a->Queue->Lock
// EXPECT Chosen: defect held-at-exit a->Queue->Lock
// EXPECT Chosen: defect released-more-often a->Queue->Lock
// EXPECT ByResult: defect held-at-exit a->Queue->Lock
// EXPECT ByResult: defect released-more-often a->Queue->Lock
// EXPECT FromMemory: defect held-at-exit a->Queue->Lock
// EXPECT FromMemory: defect released-more-often a->Queue->Lock
// EXPECT HelperInLoop: defect held-at-exit a->Queue->Lock
// EXPECT HelperInLoop: defect released-more-often a->Queue->Lock
// EXPECT ByPointer: defect held-at-exit a->Queue->Lock
// EXPECT ByPointer: defect released-more-often a->Queue->Lock
// EXPECT Argument: defect held-at-exit (*at)->Lock
// EXPECT Argument: defect released-more-often (*at)->Lock
// EXPECT OfFirstHop: defect held-at-exit p->Adapter->Queue->Lock
// EXPECT OfFirstHop: defect released-more-often p->Adapter->Queue->Lock
// EXPECT WholeByLocal: proved
// EXPECT WholeByUntypedLocal: proved
// EXPECT EmbeddedByUntypedLocal: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  QUEUE* Other;
} ADAPTER;

typedef struct {
  ULONG Flags;
  ADAPTER* Adapter;
  ADAPTER Own;
} PORT;

typedef struct {
  QUEUE** At;
} HANDLE_OF;

VOID Next(QUEUE** at);
VOID NextUntyped(PVOID at);
VOID NextAdapter(ADAPTER** at);
VOID Update(ADAPTER* a);

static VOID Helper(QUEUE** at) { Next(at); }
static VOID UntypedHelper(PVOID at) { NextUntyped(at); }
static QUEUE** PlaceOf(ADAPTER* a) { return &a->Queue; }

VOID ByHelper(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Helper(&a->Queue);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ByLocal(ADAPTER* a) {
  QUEUE** at = &a->Queue;
  NdisAcquireSpinLock(&a->Queue->Lock);
  Next(at);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ByUntypedLocal(ADAPTER* a) {
  PVOID at = &a->Queue;
  NdisAcquireSpinLock(&a->Queue->Lock);
  NextUntyped(at);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ByUntypedHelper(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  UntypedHelper(&a->Queue);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Chosen(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Next(n != 0 ? &a->Queue : &a->Other);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ByResult(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Next(PlaceOf(a));
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID FromMemory(ADAPTER* a) {
  HANDLE_OF h;
  h.At = &a->Queue;
  NdisAcquireSpinLock(&a->Queue->Lock);
  Next(h.At);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID HelperInLoop(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  while (n-- != 0)
    UntypedHelper(&a->Queue);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ByPointer(ADAPTER* a, VOID (*next)(QUEUE** at)) {
  QUEUE** at = &a->Queue;
  NdisAcquireSpinLock(&a->Queue->Lock);
  next(at);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Argument(QUEUE** at) {
  NdisAcquireSpinLock(&(*at)->Lock);
  Next(at);
  NdisReleaseSpinLock(&(*at)->Lock);
}

VOID OfFirstHop(PORT* p) {
  ADAPTER** at = &p->Adapter;
  NdisAcquireSpinLock(&p->Adapter->Queue->Lock);
  NextAdapter(at);
  NdisReleaseSpinLock(&p->Adapter->Queue->Lock);
}

// The address of an object is that of its first pointer too.
VOID WholeByLocal(ADAPTER* a) {
  ADAPTER* same = a;
  NdisAcquireSpinLock(&a->Queue->Lock);
  Update(same);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID WholeByUntypedLocal(ADAPTER* a) {
  PVOID context = a;
  NdisAcquireSpinLock(&a->Queue->Lock);
  NextUntyped(context);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID EmbeddedByUntypedLocal(PORT* p) {
  PVOID context = &p->Own;
  NdisAcquireSpinLock(&p->Own.Queue->Lock);
  NextUntyped(context);
  NdisReleaseSpinLock(&p->Own.Queue->Lock);
}
