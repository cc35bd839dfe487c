// One further.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ring[8];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG i) {
  PULONG p = a->Ring, q;
  i &= 7;
  q = p + i;
  if (i > 2)
    NdisAcquireSpinLock(&a->Lock);
  if (q > &a->Ring[3])
    NdisReleaseSpinLock(&a->Lock);
}
