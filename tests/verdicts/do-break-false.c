// do { ... break; } while (FALSE) as a structured goto.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG length) {
  NDIS_STATUS status = NDIS_STATUS_FAILURE;
  NdisAcquireSpinLock(&a->Lock);
  do {
    if (length == 0)
      break;
    if (a->Sent > 9)
      break;
    a->Sent++;
    status = NDIS_STATUS_SUCCESS;
  } while (FALSE);
  NdisReleaseSpinLock(&a->Lock);
  return status;
}
