// Owner of the lock is who changed 0 into 1.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Owner;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  LONG old = InterlockedCompareExchange(&a->Owner, 1, 0);
  if (old == 0)
    NdisAcquireSpinLock(&a->Lock);
  if (old != 0)
    return;
  NdisReleaseSpinLock(&a->Lock);
}
