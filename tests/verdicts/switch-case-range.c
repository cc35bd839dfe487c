// GNU case ranges and a default in the middle.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, UCHAR kind) {
  switch (kind) {
  case 0 ... 9:
    NdisAcquireSpinLock(&a->Lock);
    break;
  default:
    return;
  case 200:
    NdisAcquireSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Lock);
}
