// And that value is 8.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static const ULONG Limit = 8;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (Limit > 8)
    NdisReleaseSpinLock(&a->Lock);
}
