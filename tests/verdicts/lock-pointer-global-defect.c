// Another adapter's lock is stored in between.
// EXPECT Send: defect held-at-exit Current|*Current|a->Lock
// EXPECT Send: defect released-more-often Current|*Current|b->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static PNDIS_SPIN_LOCK Current;
VOID Send(PADAPTER a, PADAPTER b) {
  Current = &a->Lock;
  NdisAcquireSpinLock(Current);
  Current = &b->Lock;
  NdisReleaseSpinLock(Current);
}
