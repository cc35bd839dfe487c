// Held exactly when the status is a success.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static NDIS_STATUS Prepare(PADAPTER a, ULONG n) {
  if (n == 0)
    return NDIS_STATUS_INVALID_LENGTH;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Sent > n) {
    NdisReleaseSpinLock(&a->Lock);
    return NDIS_STATUS_RESOURCES;
  }
  return NDIS_STATUS_SUCCESS;
}
NDIS_STATUS Send(PADAPTER a, ULONG n) {
  NDIS_STATUS status = Prepare(a, n);
  if (NT_SUCCESS(status)) {
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
  return status;
}
