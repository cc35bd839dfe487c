// The status is a success either way.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _RESULT {
  NDIS_STATUS Status;
  BOOLEAN Locked;
} RESULT;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Free;
} ADAPTER, *PADAPTER;

static RESULT Enter(PADAPTER a) {
  RESULT r = {NDIS_STATUS_SUCCESS, FALSE};
  if (a->Free) {
    NdisAcquireSpinLock(&a->Lock);
    r.Locked = TRUE;
  }
  return r;
}
VOID Send(PADAPTER a) {
  RESULT r = Enter(a);
  if (r.Status == NDIS_STATUS_SUCCESS)
    NdisReleaseSpinLock(&a->Lock);
}
