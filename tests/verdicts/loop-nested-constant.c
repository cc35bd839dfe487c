// Nine times through two loops with constant bounds.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i, j;
  for (i = 0; i < 3; i++)
    for (j = 0; j < 3; j++)
      NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < 9; i++)
    NdisReleaseSpinLock(&a->Lock);
}
