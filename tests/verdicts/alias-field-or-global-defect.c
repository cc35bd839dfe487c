// What an argument points to may be a variable.
// EXPECT MPClear: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  UCHAR Held;
} ADAPTER;

static struct {
  ULONG Count;
  UCHAR Active;
} State;

VOID MPClear(ADAPTER* a, UCHAR* flag) {
  if (flag != &a->Held && flag != &State.Active)
    return;
  State.Active = 1;
  NdisAcquireSpinLock(&a->Lock);
  *flag = 0;
  if (State.Active)
    NdisReleaseSpinLock(&a->Lock);
}
