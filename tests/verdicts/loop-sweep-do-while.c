// The reverse order of old drivers: there is at least one.
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
  i = a->Count;
  do {
    i--;
    NdisReleaseSpinLock(&a->Locks[i]);
  } while (i != 0);
}
