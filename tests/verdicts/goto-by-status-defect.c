// The status becomes a failure while the lock is held.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG length) {
  NDIS_STATUS status = NDIS_STATUS_SUCCESS;
  if (length == 0) {
    status = NDIS_STATUS_INVALID_LENGTH;
    goto Exit;
  }
  NdisAcquireSpinLock(&a->Lock);
  if (a->Sent++ > 100)
    status = NDIS_STATUS_FAILURE;
Exit:
  if (status == NDIS_STATUS_SUCCESS)
    NdisReleaseSpinLock(&a->Lock);
  return status;
}
