// do ... while runs at least once.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Left;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n)
    NdisAcquireSpinLock(&a->Lock);
  do {
    NdisReleaseSpinLock(&a->Lock);
    NdisAcquireSpinLock(&a->Lock);
    n >>= 1;
  } while (n);
  NdisReleaseSpinLock(&a->Lock);
}
