// The wrapper acquires only when asked to; the caller asks the same on the way out.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID LockIf(PADAPTER a, BOOLEAN wanted) {
  if (wanted)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, ULONG n) {
  LockIf(a, n > 4);
  a->Sent++;
  if (n >= 5)
    NdisReleaseSpinLock(&a->Lock);
}
