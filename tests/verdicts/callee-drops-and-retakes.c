// The callee drops the lock around an upcall and takes it again.
// EXPECT Receive: proved
#include <ndis.h>

VOID IndicateUp(ULONG n);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID Indicate(PADAPTER a, ULONG n) {
  NdisReleaseSpinLock(&a->Lock);
  IndicateUp(n);
  NdisAcquireSpinLock(&a->Lock);
}
VOID Receive(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n)
    Indicate(a, n);
  NdisReleaseSpinLock(&a->Lock);
}
