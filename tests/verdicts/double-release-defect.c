// Released twice after one acquire.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
