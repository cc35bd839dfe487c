// The field keeps whatever it was before.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Held;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {

  if (n & 1) {
    NdisAcquireSpinLock(&a->Lock);
    a->Held = 1;
  }
  if (a->Held)
    NdisReleaseSpinLock(&a->Lock);
}
