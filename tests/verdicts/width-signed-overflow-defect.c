// Signed overflow wraps: n + 1 < n for the largest LONG.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, LONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n + 1 > n)
    NdisReleaseSpinLock(&a->Lock);
}
