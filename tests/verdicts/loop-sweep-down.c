// All locks of an array, released in the reverse order; none is fine too.
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
  for (i = a->Count; i != 0; i--)
    NdisReleaseSpinLock(&a->Locks[i - 1]);
}
