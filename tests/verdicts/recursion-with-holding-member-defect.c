// Functions that call one another, one of which leaves a lock held that its callers do not always
// release.
// EXPECT Walks: defect held-at-exit a->Lock
// EXPECT Unrelated: defect held-at-exit b->Lock
// EXPECT Twice: defect held-at-exit a->Lock
// EXPECT ByResult: defect held-at-exit a->Lock
// EXPECT ByResult: defect released-more-often a->Lock
#include <ndis.h>

typedef struct NODE {
  NDIS_SPIN_LOCK Lock;
  struct NODE* Left;
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
  if (a->Count == 7)
    return;
  NdisReleaseSpinLock(&a->Lock);
  Walk(a, n - 1);
}

VOID Walks(NODE* a, ULONG n) { Walk(a, n); }

// One does not keep the balance by itself, another by nothing that it is called for.
static VOID Go(NODE* a, NODE* b, ULONG n);

static VOID Hold(NODE* a, NODE* b, ULONG n) {
  if (n > 3)
    Go(a, b, n - 3);
  NdisAcquireSpinLock(&a->Lock);
}

static VOID Stray(NODE* a, NODE* b, ULONG n) {
  if (n > 1)
    Go(a, b, n - 2);
  if (b->Count == 3 && n == 5)
    NdisAcquireSpinLock(&b->Lock);
}

static VOID Go(NODE* a, NODE* b, ULONG n) {
  Hold(a, b, n);
  NdisReleaseSpinLock(&a->Lock);
  if (n > 0)
    Stray(a, b, n - 1);
}

VOID Unrelated(NODE* a, NODE* b, ULONG n) {
  if (a != b)
    Go(a, b, n);
}

static VOID Again(NODE* a, ULONG n);

static VOID Once(NODE* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 0)
    Again(a, n - 1);
}

static VOID Again(NODE* a, ULONG n) {
  Once(a, n);
  NdisReleaseSpinLock(&a->Lock);
  if (n == 2)
    Once(a, 0);
}

VOID Twice(NODE* a, ULONG n) { Again(a, n); }

static VOID Search(NODE* a, ULONG n);

static BOOLEAN TryEnter(NODE* a, ULONG n) {
  if (a->Count > n) {
    Search(a, n - 1);
    return n == 3;
  }
  NdisAcquireSpinLock(&a->Lock);
  return TRUE;
}

static VOID Search(NODE* a, ULONG n) {
  if (n == 0)
    return;
  if (TryEnter(a, n) && n != 9)
    NdisReleaseSpinLock(&a->Lock);
  Search(a, n / 2);
}

VOID ByResult(NODE* a, ULONG n) {
  if (a->Count <= n && n != 3)
    Search(a, n);
}
