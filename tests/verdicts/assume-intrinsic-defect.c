// It does not rule out this one.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  __assume(n < 2);
  if (n != 1)
    NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
