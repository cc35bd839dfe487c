// One member of a union keeps an address, another one finds it.
// EXPECT Send: defect held-at-exit Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG State;
} REQUEST;
typedef struct {
  ULONG Length;
  ULONG Busy;
} BUFFER;

static union {
  PVOID Any;
  REQUEST* Request;
} Kept;
static NDIS_SPIN_LOCK Lock;

VOID Send(BUFFER* b) {
  b->Busy = 0;
  Kept.Any = b;
  Kept.Request->State = 1;
  if (b->Busy)
    NdisAcquireSpinLock(&Lock);
}
