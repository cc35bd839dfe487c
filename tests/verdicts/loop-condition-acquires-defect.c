// The last acquire is not released.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static BOOLEAN Enter(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  return n != 0;
}
VOID Send(PADAPTER a, ULONG n) {
  while (Enter(a, n)) {
    NdisReleaseSpinLock(&a->Lock);
    n--;
  }
}
