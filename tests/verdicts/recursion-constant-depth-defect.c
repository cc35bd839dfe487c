// One release short.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID Take(PADAPTER a, ULONG n) {
  if (n == 0)
    return;
  NdisAcquireSpinLock(&a->Lock);
  Take(a, n - 1);
}
VOID Send(PADAPTER a) {
  Take(a, 3);
  NdisReleaseSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
