// A function hands out the address of a record where the caller expects one of another type.
// EXPECT Receive: defect held-at-exit Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG State;
} REQUEST;
typedef struct {
  ULONG Length;
  ULONG Busy;
} BUFFER;

static BUFFER Shared;
static NDIS_SPIN_LOCK Lock;

static VOID Find(PVOID* where) { *where = &Shared; }

VOID Receive(VOID) {
  REQUEST* request;
  Shared.Busy = 0;
  Find((PVOID*)&request);
  request->State = 1;
  if (Shared.Busy)
    NdisAcquireSpinLock(&Lock);
}
