// The cleanup asks a status whether the lock was taken.
// EXPECT Send: proved
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
  a->Sent++;
Exit:
  if (status == NDIS_STATUS_SUCCESS)
    NdisReleaseSpinLock(&a->Lock);
  return status;
}
