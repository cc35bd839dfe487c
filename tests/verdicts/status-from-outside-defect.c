// Asked twice, the external function may answer twice.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

NDIS_STATUS Ask(ULONG n);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  NDIS_STATUS status = Ask(n);
  if (status == NDIS_STATUS_SUCCESS)
    NdisAcquireSpinLock(&a->Lock);
  if (Ask(n) != NDIS_STATUS_SUCCESS)
    return;
  NdisReleaseSpinLock(&a->Lock);
}
