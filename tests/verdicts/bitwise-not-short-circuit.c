// & evaluates both sides, so the lock is held whatever the left side is.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static ULONG Enter(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  return 1;
}
VOID Send(PADAPTER a, ULONG n) {
  if (n & Enter(a))
    n = 0;
  NdisReleaseSpinLock(&a->Lock);
}
