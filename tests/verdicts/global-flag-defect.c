// A callee clears the global.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static BOOLEAN Debug;
static VOID Touch(ULONG n) {
  if (n == 77)
    Debug = FALSE;
}
VOID Send(PADAPTER a, ULONG n) {
  if (Debug)
    NdisAcquireSpinLock(&a->Lock);
  Touch(n);
  if (Debug)
    NdisReleaseSpinLock(&a->Lock);
}
