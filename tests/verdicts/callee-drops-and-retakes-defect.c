// For large n the callee does not take the lock again.
// EXPECT Receive: defect released-more-often a->Lock
#include <ndis.h>

VOID IndicateUp(ULONG n);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID Indicate(PADAPTER a, ULONG n) {
  NdisReleaseSpinLock(&a->Lock);
  IndicateUp(n);
  if (n < 100)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Receive(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n)
    Indicate(a, n);
  NdisReleaseSpinLock(&a->Lock);
}
