// After the callee has released, the caller releases again.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Finish(PADAPTER a, ULONG n) {
  a->Sent += n;
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n > 7) {
    Finish(a, 7);
  }
  Finish(a, n);
}
