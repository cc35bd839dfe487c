// Goes back with the lock held.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ready;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
Again:
  NdisAcquireSpinLock(&a->Lock);
  if (a->Ready++ == 0)
    goto Again;
  NdisReleaseSpinLock(&a->Lock);
}
