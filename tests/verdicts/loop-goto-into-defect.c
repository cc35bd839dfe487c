// The way in has no acquire.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  goto Middle;
  while (n > 0) {
    NdisAcquireSpinLock(&a->Lock);
    n--;
  Middle:
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
