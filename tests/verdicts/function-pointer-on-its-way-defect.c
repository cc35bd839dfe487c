// However a function's address gets to where the call takes it from, the call may reach it.
// EXPECT Take: defect held-at-exit a->Lock
// EXPECT Copied: defect held-at-exit a->Lock
// EXPECT Structure: defect held-at-exit a->Lock
// EXPECT Element: defect held-at-exit a->Lock
// EXPECT Member: defect held-at-exit a->Lock
// EXPECT ThroughPointer: defect held-at-exit a->Lock
// EXPECT ThroughVoid: defect held-at-exit a->Lock
// EXPECT OtherType: defect held-at-exit a->Lock
// EXPECT Returned: defect held-at-exit a->Lock
// EXPECT Handed: defect held-at-exit a->Lock
// EXPECT Outside: defect held-at-exit a->Lock
// EXPECT Exchanged: defect held-at-exit a->Lock
// EXPECT Integer: defect held-at-exit a->Lock
// EXPECT Variable: defect held-at-exit a->Lock
// EXPECT Bytes: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER ADAPTER;
typedef VOID HANDLER(ADAPTER* a);
typedef struct {
  HANDLER* Run;
  PVOID Context;
} TASK;
typedef struct {
  ULONG_PTR Id;
  HANDLER* Done;
} EVENT;
typedef struct {
  HANDLER* Run;
  ULONG Length;
} VIEW;
typedef union {
  HANDLER* Handler;
  PVOID Pointer;
} CELL;
struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  TASK First, Second;
  EVENT Events[4];
  CELL Word;
  HANDLER* Slot;
  HANDLER* Swapped;
  PVOID Opaque;
  HANDLER* FromOutside;
  ULONG_PTR Number;
};
static HANDLER* Current;
VOID Register(HANDLER** where, HANDLER* handler); // elsewhere

static VOID Take(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID TakeInTask(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID TakeInView(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}

VOID Copied(ADAPTER* a) {
  HANDLER* handler;
  a->First.Run = Take;
  handler = a->First.Run;
  handler(a);
}
VOID Structure(ADAPTER* a) {
  TASK task = {TakeInTask, NULL};
  a->Second = task;
  a->Second.Run(a);
}
VOID Element(ADAPTER* a, ULONG i) {
  if (i < 4) {
    a->Events[i].Done = Take;
    a->Events[i].Done(a);
  }
}
VOID Member(ADAPTER* a) {
  a->Word.Pointer = (PVOID)Take;
  a->Word.Handler(a);
}
static VOID Set(HANDLER** slot) {
  *slot = Take;
}
VOID ThroughPointer(ADAPTER* a) {
  Set(&a->Slot);
  a->Slot(a);
}
VOID ThroughVoid(ADAPTER* a) {
  a->Opaque = (PVOID)Take;
  ((HANDLER*)a->Opaque)(a);
}
static VOID RunView(PVOID context, ADAPTER* a) {
  ((VIEW*)context)->Run(a);
}
VOID OtherType(ADAPTER* a) {
  TASK task;
  task.Run = TakeInView;
  RunView(&task, a);
}
static HANDLER* Choose(BOOLEAN really) {
  return really ? Take : NULL;
}
VOID Returned(ADAPTER* a) {
  HANDLER* handler = Choose(TRUE);
  if (handler)
    handler(a);
}
static VOID Apply(ADAPTER* a, HANDLER* handler) {
  handler(a);
}
VOID Handed(ADAPTER* a) {
  Apply(a, Take);
}
VOID Outside(ADAPTER* a) {
  Register(&a->FromOutside, Take);
  a->FromOutside(a);
}
VOID Exchanged(ADAPTER* a) {
  HANDLER* old;
  InterlockedExchangePointer((PVOID*)&a->Swapped, (PVOID)Take);
  old = (HANDLER*)InterlockedExchangePointer((PVOID*)&a->Swapped, NULL);
  old(a);
}
VOID Integer(ADAPTER* a) {
  a->Number = (ULONG_PTR)Take;
  ((HANDLER*)a->Number)(a);
}
VOID Variable(ADAPTER* a) {
  Current = Take;
  Current(a);
}
VOID Bytes(ADAPTER* a) {
  HANDLER* handler = Take;
  RtlCopyMemory(&a->Slot, &handler, sizeof(handler));
  a->Slot(a);
}
