// The releasing wrapper does so only for a positive count.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID AdapterLock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID AdapterUnlock(PADAPTER a) {
  if (a->Sent)
    NdisReleaseSpinLock(&a->Lock);
}
