// A context is used as the record that both kinds of contexts begin with.
// EXPECT Begin: not-applicable
// EXPECT Mark: defect held-at-exit Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Busy;
} ANY;
typedef struct {
  ULONG Kind;
  ULONG Busy;
  ULONG Length;
} SENDER;

static NDIS_SPIN_LOCK Lock;
static PVOID Context;

static VOID Use(VOID) {
  ANY* any = Context;
  any->Busy = 1;
}

VOID Begin(ANY* any) {
  Context = any;
  Use();
}

VOID Mark(SENDER* s) {
  s->Busy = 0;
  Context = s;
  Use();
  if (s->Busy)
    NdisAcquireSpinLock(&Lock);
}
