// Two locks, nested, released in reverse order.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK SendLock, RecvLock;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->SendLock);
  NdisDprAcquireSpinLock(&a->RecvLock);
  NdisDprReleaseSpinLock(&a->RecvLock);
  NdisReleaseSpinLock(&a->SendLock);
}
