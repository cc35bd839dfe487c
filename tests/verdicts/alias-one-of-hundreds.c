// A pointer may name one of more variables than are told apart: it still names each of them, and
// none that it cannot.
// EXPECT Choose: not-applicable
// EXPECT Named: defect held-at-exit a->Lock
// EXPECT Record: defect held-at-exit a->Lock
// EXPECT Kept: defect held-at-exit a->Lock
// EXPECT Prepare: not-applicable
// EXPECT Copied: defect held-at-exit a->Lock
// EXPECT NotNamed: proved
#include <ndis.h>

typedef struct {
  ULONG First;
  PULONG Other;
} RECORD;

typedef struct {
  USHORT Kind;
  USHORT Length;
} HEADER;

typedef struct {
  PVOID Any;
} SOURCE;

typedef struct {
  HEADER* Header;
} SINK;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER;

#define EIGHT(x, n) x(n##0) x(n##1) x(n##2) x(n##3) x(n##4) x(n##5) x(n##6) x(n##7)
#define SIXTY_FOUR(x, n)                                                                           \
  EIGHT(x, n##0)                                                                                   \
  EIGHT(x, n##1) EIGHT(x, n##2) EIGHT(x, n##3) EIGHT(x, n##4) EIGHT(x, n##5) EIGHT(x, n##6)        \
      EIGHT(x, n##7)
#define ALL(x)                                                                                     \
  SIXTY_FOUR(x, V0)                                                                                \
  SIXTY_FOUR(x, V1) SIXTY_FOUR(x, V2) SIXTY_FOUR(x, V3) SIXTY_FOUR(x, V4) SIXTY_FOUR(x, V5)        \
      SIXTY_FOUR(x, V6) SIXTY_FOUR(x, V7) SIXTY_FOUR(x, V8)
#define DECLARE(name) static ULONG name;
#define CHOOSE(name)                                                                               \
  if (i-- == 0)                                                                                    \
    Chosen = &name;

ALL(DECLARE)
static RECORD Last;
static PVOID Chosen;
static ULONG Unnamed;

VOID Choose(ULONG i) {
  ALL(CHOOSE)
  if (i == 0)
    Chosen = &Last;
}

VOID Named(ADAPTER* a) {
  PULONG p = Chosen;
  V042 = 1;
  NdisAcquireSpinLock(&a->Lock);
  *p = 0;
  if (V042)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Record(ADAPTER* a) {
  PULONG p = Chosen;
  Last.First = 1;
  NdisAcquireSpinLock(&a->Lock);
  *p = 0;
  if (Last.First)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Kept(ADAPTER* a) {
  RECORD* r = Chosen;
  if (r != &Last)
    return;
  Last.Other = &Unnamed;
  Unnamed = 1;
  NdisAcquireSpinLock(&a->Lock);
  *r->Other = 0;
  if (Unnamed)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Prepare(SOURCE* source, SINK* sink) {
  source->Any = &Last;
  RtlCopyMemory(sink, source, sizeof(*sink));
}

VOID Copied(ADAPTER* a, SINK* sink) {
  HEADER* header = sink->Header;
  Last.First = 1;
  NdisAcquireSpinLock(&a->Lock);
  header->Kind = 0;
  if (Last.First)
    NdisReleaseSpinLock(&a->Lock);
}

VOID NotNamed(ADAPTER* a) {
  PULONG p = Chosen;
  a->Count = 1;
  NdisAcquireSpinLock(&a->Lock);
  *p = 0;
  if (a->Count)
    NdisReleaseSpinLock(&a->Lock);
}
