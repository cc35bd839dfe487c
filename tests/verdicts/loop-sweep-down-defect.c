// The reverse order stops before the first.
// EXPECT Reset: defect held-at-exit a->Locks[i]|a->Locks[0]
#include <ndis.h>

typedef struct _ADAPTER {
  ULONG Count, Other;
  NDIS_SPIN_LOCK Locks[200];
  NDIS_SPIN_LOCK Second[200];
} ADAPTER, *PADAPTER;
VOID Reset(PADAPTER a) {
  ULONG i;
  for (i = 0; i < a->Count; i++)
    NdisAcquireSpinLock(&a->Locks[i]);
  for (i = a->Count; i > 1; i--)
    NdisReleaseSpinLock(&a->Locks[i - 1]);
}
