// A global need not have its initial value when the callback runs.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static ULONG Calls = 0;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (Calls++ == 0)
    NdisReleaseSpinLock(&a->Lock);
}
