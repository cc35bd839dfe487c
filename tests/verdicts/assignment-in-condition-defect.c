// Assigned where a comparison was meant.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

NDIS_STATUS Ask(ULONG n);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  NDIS_STATUS status;
  if ((status = Ask(n)) == NDIS_STATUS_PENDING)
    NdisAcquireSpinLock(&a->Lock);
  if (status = NDIS_STATUS_PENDING)
    NdisReleaseSpinLock(&a->Lock);
}
