// A circle of many functions, none of which keeps the balance: too many to be told apart.
// EXPECT Start: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER;

static VOID Step0(ADAPTER* a, ULONG n);

static VOID Step9(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 9)
    Step0(a, n - 1);
}

static VOID Step8(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 8)
    Step9(a, n - 1);
}

static VOID Step7(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 7)
    Step8(a, n - 1);
}

static VOID Step6(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 6)
    Step7(a, n - 1);
}

static VOID Step5(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 5)
    Step6(a, n - 1);
}

static VOID Step4(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 4)
    Step5(a, n - 1);
}

static VOID Step3(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 3)
    Step4(a, n - 1);
}

static VOID Step2(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 2)
    Step3(a, n - 1);
}

static VOID Step1(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 1)
    Step2(a, n - 1);
}

static VOID Step0(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 0)
    Step1(a, n - 1);
}

VOID Start(ADAPTER* a, ULONG n) {
  Step0(a, n);
  if (n < 2 || a->Count == 3)
    return;
  NdisReleaseSpinLock(&a->Lock);
}
