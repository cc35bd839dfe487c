// The end assumes an even number of turns.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  LONG held = 0;
  while (n--) {
    if (held)
      NdisReleaseSpinLock(&a->Lock);
    else
      NdisAcquireSpinLock(&a->Lock);
    held = !held;
  }
}
