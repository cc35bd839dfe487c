// The lock at index 0 is kept.
// EXPECT Reset: defect held-at-exit a->Locks[i]|a->Locks[0]
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[4];
} ADAPTER, *PADAPTER;
VOID Reset(PADAPTER a) {
  LONG i;
  for (i = 0; i < 4; i++)
    NdisAcquireSpinLock(&a->Locks[i]);
  for (i = 3; i > 0; i--)
    NdisReleaseSpinLock(&a->Locks[i]);
}
