// The Wanted of the other file says nothing about this one's.
// EXPECT Receive: defect held-at-exit a->Lock
// EXPECT Choose: not-applicable
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ADAPTER, *PADAPTER;

static BOOLEAN Wanted;
static VOID Enter(PADAPTER a) {
  NdisDprAcquireSpinLock(&a->Lock);
}
VOID Choose(BOOLEAN wanted) {
  Wanted = wanted;
}
VOID Receive(PADAPTER a) {
  Enter(a);
  if (!Wanted)
    NdisDprReleaseSpinLock(&a->Lock);
}
