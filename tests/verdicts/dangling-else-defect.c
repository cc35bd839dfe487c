// The else belongs to the inner if.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n, ULONG m) {
  NdisAcquireSpinLock(&a->Lock);
  if (n)
    if (m) {
      NdisReleaseSpinLock(&a->Lock);
    } else {
      NdisReleaseSpinLock(&a->Lock);
    }
}
