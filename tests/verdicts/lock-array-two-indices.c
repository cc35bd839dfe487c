// Two ways to compute one index.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[8];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, ULONG hash) {
  ULONG i = hash % 8, j = hash & 7;
  NdisAcquireSpinLock(&a->Locks[i]);
  NdisReleaseSpinLock(&a->Locks[j]);
}
