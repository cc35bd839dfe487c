// The first defect shows in iteration six, beyond the default bound of four.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Kind[8];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i, x = 0;
  if (n > 8)
    return;
  NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < n; i++)
    x += a->Kind[i] & 1;
  if (x < 6)
    NdisReleaseSpinLock(&a->Lock);
}
