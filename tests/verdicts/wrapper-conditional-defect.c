// The caller asks something else on the way out.
// EXPECT Send: defect released-more-often a->Lock
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
  if (n >= 4)
    NdisReleaseSpinLock(&a->Lock);
}
