// And never 1.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Locked : 1;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Locked = 1;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Locked == 1)
    NdisReleaseSpinLock(&a->Lock);
}
