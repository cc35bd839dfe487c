// The default no longer returns.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, UCHAR kind) {
  switch (kind) {
  case 0 ... 9:
    NdisAcquireSpinLock(&a->Lock);
    break;
  default:
    break;
  case 200:
    NdisAcquireSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Lock);
}
