// The adapter variable moves on between acquire and release.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  struct _ADAPTER *Next;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a = a->Next;
  NdisReleaseSpinLock(&a->Lock);
}
