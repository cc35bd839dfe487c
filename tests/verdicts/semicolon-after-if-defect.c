// A semicolon ends the if: the release is unconditional.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n)
    NdisAcquireSpinLock(&a->Lock);
  if (n)
    ;
  {
    NdisReleaseSpinLock(&a->Lock);
  }
}
