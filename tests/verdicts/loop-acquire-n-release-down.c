// The second loop counts down.
// EXPECT Send: proved
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
  while (i > 0) {
    NdisReleaseSpinLock(&a->Lock);
    i--;
  }
}
