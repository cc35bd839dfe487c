// All locks of an array, taken in order, dropped in reverse order.
// EXPECT Reset: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[4];
} ADAPTER, *PADAPTER;
VOID Reset(PADAPTER a) {
  LONG i;
  for (i = 0; i < 4; i++)
    NdisAcquireSpinLock(&a->Locks[i]);
  for (i = 3; i >= 0; i--)
    NdisReleaseSpinLock(&a->Locks[i]);
}
