// Three results, three states of two locks.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK SendLock, RecvLock;
  ULONG Mode;
} ADAPTER, *PADAPTER;
static ULONG Enter(PADAPTER a) {
  if (a->Mode == 1) {
    NdisAcquireSpinLock(&a->SendLock);
    return 1;
  }
  if (a->Mode == 2) {
    NdisAcquireSpinLock(&a->SendLock);
    NdisAcquireSpinLock(&a->RecvLock);
    return 2;
  }
  return 0;
}
VOID Send(PADAPTER a) {
  switch (Enter(a)) {
  case 2:
    NdisReleaseSpinLock(&a->RecvLock); /* fall through */
  case 1:
    NdisReleaseSpinLock(&a->SendLock);
  }
}
