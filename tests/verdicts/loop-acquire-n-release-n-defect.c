// The second loop runs once more.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  for (i = 0; i < n; i++)
    NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i <= n; i++)
    NdisReleaseSpinLock(&a->Lock);
}
