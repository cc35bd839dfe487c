// The break skips the release at the end of the block.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG length) {
  NDIS_STATUS status = NDIS_STATUS_FAILURE;
  do {
    if (length == 0)
      break;
    NdisAcquireSpinLock(&a->Lock);
    if (a->Sent > 9)
      break;
    a->Sent++;
    status = NDIS_STATUS_SUCCESS;
    NdisReleaseSpinLock(&a->Lock);
  } while (FALSE);
  return status;
}
