// Two records begin with the same header; the one is seen as the other, or shares a union with it.
// EXPECT Attach: not-applicable
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT SendAll: defect held-at-exit a->Lock
// EXPECT Choose: not-applicable
// EXPECT SendEither: defect held-at-exit a->Lock
// EXPECT Unlike: proved
#include <ndis.h>

typedef struct {
  ULONG Busy;
} HEADER;

typedef struct {
  HEADER Header;
} BASE;

typedef struct {
  HEADER Header;
  ULONG More;
} DERIVED;

typedef struct {
  HEADER Header;
  ULONG Left;
} LEFT;

typedef struct {
  HEADER Header;
  ULONG Right;
} RIGHT;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  BASE* Base;
  DERIVED* Derived;
  LEFT* Left;
  RIGHT* Right;
  union {
    LEFT Left;
    RIGHT Right;
  } Either;
} ADAPTER;

VOID Attach(ADAPTER* a, BASE* base) {
  a->Base = base;
  a->Derived = (DERIVED*)a->Base;
}

VOID Send(ADAPTER* a) {
  if (a->Base->Header.Busy)
    NdisAcquireSpinLock(&a->Lock);
  a->Derived->Header.Busy = 0;
  if (a->Base->Header.Busy)
    NdisReleaseSpinLock(&a->Lock);
}

VOID SendAll(ADAPTER* a) {
  if (a->Base->Header.Busy)
    NdisAcquireSpinLock(&a->Lock);
  RtlZeroMemory(a->Derived, sizeof(*a->Derived));
  if (a->Base->Header.Busy)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Choose(ADAPTER* a) {
  a->Left = &a->Either.Left;
  a->Right = &a->Either.Right;
}

VOID SendEither(ADAPTER* a) {
  if (a->Left->Header.Busy)
    NdisAcquireSpinLock(&a->Lock);
  a->Right->Header.Busy = 0;
  if (a->Left->Header.Busy)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Unlike(ADAPTER* a) {
  if (a->Base->Header.Busy)
    NdisAcquireSpinLock(&a->Lock);
  a->Right->Header.Busy = 0;
  if (a->Base->Header.Busy)
    NdisReleaseSpinLock(&a->Lock);
}
