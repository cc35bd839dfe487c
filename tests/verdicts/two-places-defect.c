// One lock is left held at two exits.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
  BOOLEAN Paused;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Paused)
    return NDIS_STATUS_PAUSED;
  if (a->Sent > 9)
    return NDIS_STATUS_RESOURCES;
  NdisReleaseSpinLock(&a->Lock);
  return NDIS_STATUS_SUCCESS;
}
