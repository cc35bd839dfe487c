// The callee has a parameter that the call does not give.
// EXPECT Send: inconclusive through a pointer of another type
// TRUTH Send: unsafe
// EXPECT Lock: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef VOID (*HANDLER)(PADAPTER);

static VOID Lock(PADAPTER a, ULONG count) {
  if (count != 0)
    NdisAcquireSpinLock(&a->Lock);
}
static const HANDLER Handlers[] = {(HANDLER)Lock};
VOID Send(PADAPTER a) {
  Handlers[0](a);
}
