// Released in two parts, which together are all.
// EXPECT Reset: proved
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
  for (i = 0; i < a->Count && i < 2; i++)
    NdisReleaseSpinLock(&a->Locks[i]);
  for (; i < a->Count; i++)
    NdisReleaseSpinLock(&a->Locks[i]);
}
