// One failure returns instead of going to the label.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG length) {
  NDIS_STATUS status = NDIS_STATUS_SUCCESS;
  NdisAcquireSpinLock(&a->Lock);
  if (length == 0) {
    status = NDIS_STATUS_INVALID_LENGTH;
    goto Exit;
  }
  if (length > 1514) {
    return NDIS_STATUS_INVALID_PACKET;
  }
  a->Sent++;
Exit:
  NdisReleaseSpinLock(&a->Lock);
  return status;
}
