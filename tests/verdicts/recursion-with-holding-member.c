// Functions that call one another: what one of them leaves held, those that call it release. The
// others are found to keep the balance with it followed in them.
// EXPECT Walks: proved
// EXPECT WalksByResult: proved
// EXPECT ThreeInTurn: proved
// EXPECT InLoop: proved
#include <ndis.h>

typedef struct NODE {
  NDIS_SPIN_LOCK Lock;
  struct NODE* Left;
  struct NODE* Right;
  ULONG Count;
} NODE;

static VOID Walk(NODE* a, ULONG n);

static VOID Enter(NODE* a, ULONG n) {
  if (n & 1)
    Walk(a, n - 1);
  NdisAcquireSpinLock(&a->Lock);
  a->Count++;
}

static VOID Walk(NODE* a, ULONG n) {
  if (n == 0)
    return;
  Enter(a, n);
  a->Count += n;
  NdisReleaseSpinLock(&a->Lock);
  Walk(a, n - 1);
}

VOID Walks(NODE* a, ULONG n) { Walk(a, n); }

static VOID WalkIf(NODE* a, ULONG n);

static BOOLEAN TryEnter(NODE* a, ULONG n) {
  if (a->Count > n) {
    WalkIf(a, n - 1);
    return FALSE;
  }
  NdisAcquireSpinLock(&a->Lock);
  return TRUE;
}

static VOID WalkIf(NODE* a, ULONG n) {
  if (n == 0)
    return;
  if (TryEnter(a, n)) {
    a->Count++;
    NdisReleaseSpinLock(&a->Lock);
  }
  WalkIf(a, n / 2);
}

VOID WalksByResult(NODE* a, ULONG n) {
  if (TryEnter(a, n)) {
    WalkIf(a, n + 1);
    NdisReleaseSpinLock(&a->Lock);
  }
}

static VOID First(NODE* a, ULONG n);
static VOID Second(NODE* a, ULONG n);

static VOID Third(NODE* a, ULONG n) {
  NdisReleaseSpinLock(&a->Lock);
  if (n > 2)
    First(a, n - 3);
}

static VOID Second(NODE* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 1 && a->Count > 3) {
    Third(a, n - 2);
    return;
  }
  NdisReleaseSpinLock(&a->Lock);
}

static VOID First(NODE* a, ULONG n) {
  if (n > 0)
    Second(a, n - 1);
}

VOID ThreeInTurn(NODE* a, ULONG n) {
  Second(a, n);
  First(a, n);
  NdisAcquireSpinLock(&a->Lock);
  Third(a, n);
}

static VOID Visit(NODE* a, ULONG n);

static VOID Open(NODE* a, ULONG n) {
  Visit(a->Right, n - 1);
  NdisAcquireSpinLock(&a->Lock);
}

static VOID Visit(NODE* a, ULONG n) {
  for (ULONG i = 0; i < n; ++i) {
    Open(a, i);
    a->Count++;
    NdisReleaseSpinLock(&a->Lock);
    Visit(a->Left, i);
  }
}

VOID InLoop(NODE* a, ULONG n) { Visit(a, n); }
