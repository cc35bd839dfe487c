// As an int it is 256.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, UCHAR n) {
  LONG m = n;
  m++;
  if (n == 255)
    NdisAcquireSpinLock(&a->Lock);
  if (m == 0)
    NdisReleaseSpinLock(&a->Lock);
}
