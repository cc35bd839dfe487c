// A function whose address goes where it cannot be followed may be what any pointer of its type names.
// EXPECT Idle: not-applicable
// EXPECT TakeInTable: defect held-at-exit a->Lock
// EXPECT Nested: defect held-at-exit a->Lock
// EXPECT Word: defect held-at-exit a->Lock
// EXPECT Bytes: defect held-at-exit a->Lock
// EXPECT Walk: defect held-at-exit a->Lock
// EXPECT Queued: defect held-at-exit a->Lock
// EXPECT Start: not-applicable
// EXPECT Slot: defect held-at-exit a->Lock
// EXPECT Block: defect held-at-exit a->Lock
// EXPECT TakeFlexible: defect held-at-exit a->Lock
// EXPECT Compared: defect held-at-exit a->Lock
// EXPECT Flexible: defect held-at-exit a->Lock
// EXPECT Variadic: inconclusive not modelled
// TRUTH Variadic: unsafe
#include <ndis.h>
#include <stdarg.h>

typedef struct _ADAPTER ADAPTER;
typedef VOID HANDLER(ADAPTER* a);
typedef struct {
  ULONG Code;
  HANDLER* Run;
} ACTION;
typedef struct {
  ULONG Count;
  ACTION Actions[3];
} STATE;
typedef struct {
  HANDLER* First;
  HANDLER* Second;
} PAIR;
struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
  PVOID Opaque;
  HANDLER* Slot;
};
VOID Keep(HANDLER** where, HANDLER* handler); // elsewhere
static ADAPTER* Device;

static VOID Idle(ADAPTER* a) {
  a->Count++;
}
static VOID TakeInTable(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
static const STATE State = {3, {{1, Idle}, {2, TakeInTable}, {3, Idle}}};
VOID Nested(ADAPTER* a, ULONG i) {
  if (i < 3)
    State.Actions[i].Run(a);
}
static VOID TakeInWord(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Word(ADAPTER* a) {
  ULONG_PTR word;
  a->Opaque = (PVOID)TakeInWord;
  word = (ULONG_PTR)a->Opaque;
  ((HANDLER*)word)(a);
}
static VOID TakeInBytes(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID Put(PVOID buffer) {
  HANDLER* handler = TakeInBytes;
  NdisMoveMemory(buffer, &handler, sizeof(handler));
}
VOID Bytes(ADAPTER* a) {
  HANDLER* handler = Idle;
  Put(&handler);
  handler(a);
}
static VOID TakeInPair(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
static PAIR Pair = {Idle, TakeInPair};
static VOID CallNth(HANDLER** handlers, ULONG i, ADAPTER* a) {
  handlers[i](a);
}
VOID Walk(ADAPTER* a, ULONG i) {
  if (i < 2)
    CallNth((HANDLER**)&Pair, i, a);
}
static VOID TakeWhenQueued(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
NDIS_IO_WORKITEM_FUNCTION Queued;
VOID Queued(PVOID context, NDIS_HANDLE item) {
  UNREFERENCED_PARAMETER(item);
  ((HANDLER*)context)(Device);
}
VOID Start(NDIS_HANDLE item, ADAPTER* a) {
  Device = a;
  NdisQueueIoWorkItem(item, Queued, (PVOID)TakeWhenQueued);
}
static VOID TakeInSlot(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Slot(ADAPTER* a) {
  HANDLER** slot = &a->Slot;
  Keep(slot, TakeInSlot);
  a->Slot(a);
}
static VOID TakeInBlock(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Block(ADAPTER* a, UCHAR* block) {
  HANDLER** slot = (HANDLER**)(block + 16);
  *slot = TakeInBlock;
  (*(HANDLER**)(block + 16))(a);
}
static VOID TakeCompared(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Compared(ADAPTER* a, HANDLER* handler) {
  __analysis_assume(handler == TakeCompared);
  handler(a);
}
static VOID TakeFlexible(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
typedef struct {
  ULONG_PTR Count;
  HANDLER* Handlers[];
} LIST;
static LIST List = {2, {Idle, TakeFlexible}};
VOID Flexible(ADAPTER* a, ULONG i) {
  if (i < List.Count)
    List.Handlers[i](a);
}
static VOID TakeVariadic(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID CallAll(ADAPTER* a, ULONG n, ...) {
  va_list list;
  HANDLER* handler;
  va_start(list, n);
  handler = va_arg(list, HANDLER*);
  if (n == 1)
    handler(a);
  va_end(list);
}
VOID Variadic(ADAPTER* a) {
  CallAll(a, 1, TakeVariadic);
}
