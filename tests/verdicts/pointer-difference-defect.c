// As bytes it is 20.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ring[8];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG i) {
  PULONG q = &a->Ring[i & 7];
  if ((i & 7) == 5)
    NdisAcquireSpinLock(&a->Lock);
  if ((PUCHAR)q - (PUCHAR)a->Ring == 5)
    NdisReleaseSpinLock(&a->Lock);
}
