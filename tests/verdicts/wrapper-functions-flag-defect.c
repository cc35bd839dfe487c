// The second wrapper releases only at dispatch level.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Lock(PNDIS_SPIN_LOCK l, BOOLEAN dispatch) {
  if (dispatch)
    NdisDprAcquireSpinLock(l);
  else
    NdisAcquireSpinLock(l);
}
static VOID Unlock(PNDIS_SPIN_LOCK l, BOOLEAN dispatch) {
  if (dispatch)
    NdisDprReleaseSpinLock(l);
}
VOID Send(PADAPTER a, ULONG flags) {
  Lock(&a->Lock, (flags & 1) != 0);
  a->Sent++;
  Unlock(&a->Lock, FALSE);
}
