// The flag is exchanged back before it is asked.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Busy;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (InterlockedExchange(&a->Busy, 1) != 0)
    return;
  NdisAcquireSpinLock(&a->Lock);
  InterlockedExchange(&a->Busy, 0);
  if (a->Busy == 1)
    NdisReleaseSpinLock(&a->Lock);
}
