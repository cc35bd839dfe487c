// The third iteration does not release.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i;
  for (i = 0; i < 3; i++) {
    NdisAcquireSpinLock(&a->Lock);
    if (i < 2)
      NdisReleaseSpinLock(&a->Lock);
  }
}
