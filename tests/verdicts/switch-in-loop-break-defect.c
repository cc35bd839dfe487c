// A continue in a switch continues the loop and skips the release.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, const UCHAR *kinds) {
  ULONG i;
  for (i = 0; i < 3; i++) {
    NdisAcquireSpinLock(&a->Lock);
    switch (kinds[i]) {
    case 0:
      continue;
    default:
      a->Sent++;
    }
    NdisReleaseSpinLock(&a->Lock);
  }
}
