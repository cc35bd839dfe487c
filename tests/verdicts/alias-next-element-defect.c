// A scalar pointer leaves one record for the next, or the one before, in an array.
// EXPECT Next: defect held-at-exit Lock
// EXPECT Before: defect held-at-exit Lock
// EXPECT Back: defect held-at-exit Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Busy;
} REQUEST;

static NDIS_SPIN_LOCK Lock;
static REQUEST Requests[4];

VOID Next(VOID) {
  PULONG all = (PULONG)Requests;
  Requests[1].Busy = 0;
  all[3] = 1;
  if (Requests[1].Busy)
    NdisAcquireSpinLock(&Lock);
}

VOID Before(VOID) {
  PVOID second = &Requests[1];
  Requests[0].Busy = 0;
  *(PULONG)((PUCHAR)second - 4) = 1;
  if (Requests[0].Busy)
    NdisAcquireSpinLock(&Lock);
}

VOID Back(REQUEST* r) {
  r->Busy = 0;
  *((PULONG)(r + 1) - 1) = 1;
  if (r->Busy)
    NdisAcquireSpinLock(&Lock);
}
