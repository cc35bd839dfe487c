// A pointer to a record, in a field whose own address nothing takes, is changed by what writes its
// record as a whole or as something else.
// EXPECT Cleared: defect held-at-exit a->Queue->Lock
// EXPECT ClearedAsBytes: defect held-at-exit a->Queue->Lock
// EXPECT ClearedThroughVariable: defect held-at-exit a->Queue->Lock
// EXPECT ClearedThroughNumber: defect held-at-exit a->Queue->Lock
// EXPECT ClearedByCallee: defect held-at-exit a->Queue->Lock
// EXPECT CopiedByCallee: defect held-at-exit a->Queue->Lock
// EXPECT CopiedByCallee: defect released-more-often a->Queue->Lock
// EXPECT HandedBack: defect held-at-exit a->Queue->Lock
// EXPECT CopiedInWords: defect held-at-exit b->Queue->Lock
// EXPECT CopiedInWords: defect released-more-often b->Queue->Lock
// EXPECT SeenAsOther: defect held-at-exit c->Queue->Lock
// EXPECT SeenAsOther: defect released-more-often c->Queue->Lock
// EXPECT SeenAsOtherByCallee: defect held-at-exit d->Queue->Lock
// EXPECT SeenAsOtherByCallee: defect released-more-often d->Queue->Lock
// EXPECT AroundScalar: defect held-at-exit e->Queue->Lock
// EXPECT AroundScalar: defect released-more-often e->Queue->Lock
// EXPECT InBytes: defect held-at-exit f->Queue->Lock
// EXPECT InUnion: defect held-at-exit g->Queue->Lock
// EXPECT InUnion: defect released-more-often g->Queue->Lock
// EXPECT ByAddress: defect held-at-exit h->Queue->Lock
// EXPECT ByAddress: defect released-more-often h->Queue->Lock
// EXPECT FoundAndCleared: defect held-at-exit m->Queue->Lock
// EXPECT ByPointer: defect held-at-exit i->Queue->Lock
#include <ndis.h>

typedef struct QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  ULONG Flags;
  QUEUE* Queue;
} ADAPTER;

VOID Cleared(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisZeroMemory(a, sizeof(*a));
  if (a->Queue != NULL)
    NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ClearedAsBytes(ADAPTER* a) {
  SIZE_T i;
  NdisAcquireSpinLock(&a->Queue->Lock);
  for (i = 0; i < sizeof(*a); ++i)
    ((PUCHAR)a)[i] = 0;
  if (a->Queue != NULL)
    NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ClearedThroughVariable(ADAPTER* a, QUEUE* q, BOOLEAN all) {
  PVOID p = q;
  if (all)
    p = a;
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisZeroMemory(p, all ? sizeof(*a) : 0);
  if (a->Queue != NULL)
    NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ClearedThroughNumber(ADAPTER* a) {
  ULONG_PTR p = (ULONG_PTR)a;
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisZeroMemory((PVOID)p, sizeof(*a));
  if (a->Queue != NULL)
    NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID Clear(PVOID at, SIZE_T size) {
  PUCHAR bytes = at;
  while (size-- != 0)
    *bytes++ = 0;
}

static VOID ClearAll(PVOID at) {
  Clear(at, sizeof(ADAPTER));
}

VOID ClearedByCallee(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  ClearAll(a);
  if (a->Queue != NULL)
    NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID CopyTo(PVOID to, const VOID* from) {
  NdisMoveMemory(to, from, sizeof(ADAPTER));
}

VOID CopiedByCallee(ADAPTER* a, ADAPTER* from) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  CopyTo(a, from);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static PVOID Same(PVOID p) {
  return p;
}

VOID HandedBack(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisZeroMemory(Same(a), sizeof(*a));
  if (a->Queue != NULL)
    NdisReleaseSpinLock(&a->Queue->Lock);
}

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} WORDS;

VOID CopiedInWords(WORDS* b, ULONG64* from) {
  ULONG64* to = (ULONG64*)b;
  NdisAcquireSpinLock(&b->Queue->Lock);
  to[1] = from[1];
  NdisReleaseSpinLock(&b->Queue->Lock);
}

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} FIRST;

typedef struct {
  ULONG64 Kind;
  QUEUE* Next;
} SECOND;

VOID SeenAsOther(FIRST* c, QUEUE* q) {
  SECOND* s = (SECOND*)c;
  NdisAcquireSpinLock(&c->Queue->Lock);
  s->Next = q;
  NdisReleaseSpinLock(&c->Queue->Lock);
}

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} THIRD;

typedef struct {
  ULONG64 Kind;
  QUEUE* Next;
} FOURTH;

static VOID SetNext(PVOID p, QUEUE* q) {
  ((FOURTH*)p)->Next = q;
}

VOID SeenAsOtherByCallee(THIRD* d, QUEUE* q) {
  NdisAcquireSpinLock(&d->Queue->Lock);
  SetNext(d, q);
  NdisReleaseSpinLock(&d->Queue->Lock);
}

typedef struct {
  QUEUE* Queue;
  ULONG Count;
} AROUND;

static VOID SetAround(ULONG* count, QUEUE* q) {
  CONTAINING_RECORD(count, AROUND, Count)->Queue = q;
}

VOID AroundScalar(AROUND* e, QUEUE* q) {
  NdisAcquireSpinLock(&e->Queue->Lock);
  SetAround(&e->Count, q);
  NdisReleaseSpinLock(&e->Queue->Lock);
}

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} BUFFER;

static union {
  ULONG64 Align;
  UCHAR Bytes[sizeof(BUFFER)];
} Storage;

VOID InBytes(QUEUE* q) {
  BUFFER* f = (BUFFER*)Storage.Bytes;
  f->Queue = q;
  NdisAcquireSpinLock(&f->Queue->Lock);
  NdisZeroMemory(Storage.Bytes, sizeof(Storage.Bytes));
  if (f->Queue != NULL)
    NdisReleaseSpinLock(&f->Queue->Lock);
}

typedef struct {
  union {
    QUEUE* Queue;
    ULONG64 Number;
  };
} EITHER;

VOID InUnion(EITHER* g, ULONG64 number) {
  NdisAcquireSpinLock(&g->Queue->Lock);
  g->Number = number;
  NdisReleaseSpinLock(&g->Queue->Lock);
}

typedef struct {
  QUEUE* Queue;
} TAKEN;

VOID ByAddress(TAKEN* h, QUEUE* q) {
  QUEUE** own = &h->Queue;
  NdisAcquireSpinLock(&h->Queue->Lock);
  *own = q;
  NdisReleaseSpinLock(&h->Queue->Lock);
}

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} HANDED;

static VOID ClearHanded(PVOID p) {
  NdisZeroMemory(p, sizeof(HANDED));
}

static VOID KeepHanded(PVOID p) {
  (VOID) p;
}

VOID ByPointer(HANDED* i, BOOLEAN keep) {
  VOID (*clear)(PVOID) = keep ? KeepHanded : ClearHanded;
  NdisAcquireSpinLock(&i->Queue->Lock);
  clear(i);
  if (i->Queue != NULL)
    NdisReleaseSpinLock(&i->Queue->Lock);
}

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} FOUND;

PVOID Find(VOID);

VOID FoundAndCleared(VOID) {
  PVOID p = Find();
  FOUND* m = p;
  NdisAcquireSpinLock(&m->Queue->Lock);
  NdisZeroMemory(p, sizeof(FOUND));
  if (m->Queue != NULL)
    NdisReleaseSpinLock(&m->Queue->Lock);
}
