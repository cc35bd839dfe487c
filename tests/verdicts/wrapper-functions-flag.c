// The wrappers take the lock and a dispatch flag.
// EXPECT Send: proved
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
  else
    NdisReleaseSpinLock(l);
}
VOID Send(PADAPTER a, ULONG flags) {
  Lock(&a->Lock, (flags & 1) != 0);
  a->Sent++;
  Unlock(&a->Lock, TRUE);
}
