// The continue skips the release.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent[8];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  for (i = 0; i < n; i++) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Sent[i % 8])
      continue;
    a->Sent[i % 8]++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
