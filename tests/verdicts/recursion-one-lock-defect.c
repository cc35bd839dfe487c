// The deepest level does not release.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Step(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 1)
    NdisReleaseSpinLock(&a->Lock);
  if (n > 1)
    Step(a, n / 2);
}
VOID Send(PADAPTER a, ULONG n) {
  Step(a, n);
}
