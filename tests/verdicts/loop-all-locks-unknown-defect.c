// The second loop starts at one.
// EXPECT Reset: defect held-at-exit a->Locks[i]|a->Locks[0]
#include <ndis.h>

typedef struct _ADAPTER {
  ULONG Count;
  NDIS_SPIN_LOCK Locks[16];
} ADAPTER, *PADAPTER;
VOID Reset(PADAPTER a) {
  ULONG i, n = a->Count & 15;
  for (i = 0; i < n; i++)
    NdisAcquireSpinLock(&a->Locks[i]);
  for (i = 1; i < n; i++)
    NdisReleaseSpinLock(&a->Locks[i]);
}
