// After the loop the flag is not asked.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Kind[32];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  BOOLEAN locked = FALSE;
  ULONG i;
  for (i = 0; i < n; i++) {
    if (a->Kind[i & 31] == 1 && !locked) {
      NdisAcquireSpinLock(&a->Lock);
      locked = TRUE;
    }
    if (a->Kind[i & 31] == 2 && locked) {
      NdisReleaseSpinLock(&a->Lock);
      locked = FALSE;
    }
  }
}
