// Another sum.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i, x = 0;
  NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < 20; i++)
    x += i;
  if (x == 191)
    NdisReleaseSpinLock(&a->Lock);
}
