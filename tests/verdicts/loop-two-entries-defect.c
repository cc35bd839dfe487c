// The release stands behind the second entry.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n & 1)
    goto Second;
First:
  NdisAcquireSpinLock(&a->Lock);
  n >>= 1;

Second:
  NdisReleaseSpinLock(&a->Lock);
  if (n > 2) {
    n -= 2;
    goto First;
  }
}
