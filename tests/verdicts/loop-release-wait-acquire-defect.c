// A patience that ends leaves the loop after the release.
// EXPECT Halt: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Outstanding;
  ULONG Patience;
} ADAPTER, *PADAPTER;

VOID Halt(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  while (a->Outstanding != 0) {
    NdisReleaseSpinLock(&a->Lock);
    if (a->Patience-- == 0)
      break;
    NdisAcquireSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Lock);
}
