// 0 < n < 5 holds for every n.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, LONG n) {
  if (n > 0 && n < 5)
    NdisAcquireSpinLock(&a->Lock);
  if (0 < n < 5)
    NdisReleaseSpinLock(&a->Lock);
}
