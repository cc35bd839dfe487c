// Stops at one.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, UCHAR n) {
  UCHAR i = 0;
  while (i != n) {
    NdisAcquireSpinLock(&a->Lock);
    i++;
  }
  while (i > 1) {
    NdisReleaseSpinLock(&a->Lock);
    i--;
  }
}
