// An arm does nothing.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, BOOLEAN d) {
  d ? NdisDprAcquireSpinLock(&a->Lock) : NdisAcquireSpinLock(&a->Lock);
  d ? NdisDprReleaseSpinLock(&a->Lock) : (VOID)0;
}
