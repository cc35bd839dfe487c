// A break in a switch leaves the switch, not the loop.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, const UCHAR *kinds) {
  ULONG i;
  for (i = 0; i < 3; i++) {
    NdisAcquireSpinLock(&a->Lock);
    switch (kinds[i]) {
    case 0:
      break;
    default:
      a->Sent++;
    }
    NdisReleaseSpinLock(&a->Lock);
  }
}
