// hash % 7 is not hash & 7.
// EXPECT Send: defect held-at-exit a->Locks[i]
// EXPECT Send: defect released-more-often a->Locks[j]
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[8];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, ULONG hash) {
  ULONG i = hash % 7, j = hash & 7;
  NdisAcquireSpinLock(&a->Locks[i]);
  NdisReleaseSpinLock(&a->Locks[j]);
}
