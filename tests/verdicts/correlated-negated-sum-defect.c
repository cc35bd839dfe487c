// Without the guard 2n + 1 = 7 has a second solution modulo 2^32.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (2 * n + 1 == 7)
    NdisAcquireSpinLock(&a->Lock);
  if (n == 3)
    NdisReleaseSpinLock(&a->Lock);
}
