// The last iteration does not release.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  while (n-- > 0) {
    NdisAcquireSpinLock(&a->Lock);
    if (n != 0)
      NdisReleaseSpinLock(&a->Lock);
  }
}
