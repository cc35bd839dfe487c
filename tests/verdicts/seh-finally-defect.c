// And the body released already.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  __try {
    if (n > 9)
      return NDIS_STATUS_FAILURE;
    NdisReleaseSpinLock(&a->Lock);
  } __finally {
    NdisReleaseSpinLock(&a->Lock);
  }
  return NDIS_STATUS_SUCCESS;
}
