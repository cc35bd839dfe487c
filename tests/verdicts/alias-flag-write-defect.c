// The second parameter may be the same adapter, and the store clears its flag.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PADAPTER b) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  b->Locked = 0;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
