// What an argument points to is a field of an object that was handed in: no variable overlaps it.
// EXPECT MPClear: proved
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
  if (flag != &a->Held)
    return;
  State.Active = 1;
  NdisAcquireSpinLock(&a->Lock);
  *flag = 0;
  if (State.Active)
    NdisReleaseSpinLock(&a->Lock);
}
