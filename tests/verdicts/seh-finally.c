// The termination handler releases, whichever way the body is left.
// EXPECT Send: proved
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
    a->Sent += n;
  } __finally {
    NdisReleaseSpinLock(&a->Lock);
  }
  return NDIS_STATUS_SUCCESS;
}
