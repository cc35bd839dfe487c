// The callee's loop breaks without the lock.
// EXPECT Halt: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Outstanding;
} ADAPTER, *PADAPTER;

static VOID Drain(PADAPTER a) {
  while (a->Outstanding) {
    NdisReleaseSpinLock(&a->Lock);
    if (a->Outstanding > 1000)
      break;
    NdisAcquireSpinLock(&a->Lock);
  }
}
VOID Halt(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  Drain(a);
  NdisReleaseSpinLock(&a->Lock);
}
