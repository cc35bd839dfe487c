// A function called through a pointer with one parameter more: the callee ignores it.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef VOID (*HANDLER)(PADAPTER, ULONG);

static VOID Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID Unlock(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  HANDLER first = (HANDLER)Lock;
  HANDLER second = (HANDLER)Unlock;
  first(a, 1);
  if (a->Sent != 7)
    second(a, 2);
}
