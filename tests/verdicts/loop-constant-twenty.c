// Twenty iterations, a constant beyond the default bound.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i, x = 0;
  NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < 20; i++)
    x += i;
  if (x == 190)
    NdisReleaseSpinLock(&a->Lock);
}
