// A failure before the acquire goes to the wrong label.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG length) {
  NDIS_STATUS status = NDIS_STATUS_FAILURE;
  if (length == 0)
    goto Unlock;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Sent > 100)
    goto Unlock;
  a->Sent++;
  status = NDIS_STATUS_SUCCESS;
Unlock:
  NdisReleaseSpinLock(&a->Lock);
Exit:
  return status;
}
