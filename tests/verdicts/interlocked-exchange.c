// The exchange returns the old flag and leaves the new one.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Busy;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (InterlockedExchange(&a->Busy, 1) != 0)
    return;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Busy == 1)
    NdisReleaseSpinLock(&a->Lock);
}
