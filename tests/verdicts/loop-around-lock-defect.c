// An iteration returns.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent[64];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < n; i++) {
    if (a->Sent[i & 63] == i)
      return;
  }
  NdisReleaseSpinLock(&a->Lock);
}
