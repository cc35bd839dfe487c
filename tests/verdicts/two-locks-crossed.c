// Released in the order of acquisition: balanced all the same.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK SendLock, RecvLock;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->SendLock);
  NdisAcquireSpinLock(&a->RecvLock);
  NdisReleaseSpinLock(&a->SendLock);
  NdisReleaseSpinLock(&a->RecvLock);
}
