// Arguments and operands are evaluated from left to right.
// EXPECT Send: defect released-more-often a->Lock
// EXPECT SendReversed: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Held;
} ADAPTER;

static ULONG Take(ADAPTER* a) {
  a->Held = 1;
  return 0;
}

static VOID Finish(ULONG held, ULONG taken, ADAPTER* a) {
  UNREFERENCED_PARAMETER(taken);
  if (held == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Send(ADAPTER* a) {
  a->Held = 0;
  Finish(a->Held, Take(a), a);
}

VOID SendReversed(ADAPTER* a) {
  a->Held = 0;
  Finish(Take(a) + a->Held, 0, a);
}
