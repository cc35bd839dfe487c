// A lock's own fields, which the driver never names, are not what a pointer to a byte points to.
// EXPECT MPClear: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  UCHAR Held;
} ADAPTER;

static NDIS_SPIN_LOCK Global;

VOID MPClear(ADAPTER* a, UCHAR* flag) {
  if (flag != &a->Held)
    return;
  NdisAcquireSpinLock(&Global);
  a->Held = 1;
  NdisAcquireSpinLock(&a->Lock);
  *flag = 1;
  NdisReleaseSpinLock(&Global);
  if (a->Held)
    NdisReleaseSpinLock(&a->Lock);
}
