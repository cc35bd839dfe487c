// The releasing wrapper is called under a condition.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID Unlock(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  Lock(a);
  if (a->Sent++ < 9)
    Unlock(a);
}
