// The memory is 1 also when somebody else owns it.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Owner;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  LONG old = InterlockedCompareExchange(&a->Owner, 1, 0);
  if (old == 0)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Owner != 1)
    return;
  NdisReleaseSpinLock(&a->Lock);
}
