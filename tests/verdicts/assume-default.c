// The default of the switch is said to be unreachable.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  switch (n) {
  case 1:
    NdisAcquireSpinLock(&a->Lock);
    break;
  case 2:
    NdisDprAcquireSpinLock(&a->Lock);
    break;
  default:
    __assume(0);
  }
  NdisReleaseSpinLock(&a->Lock);
}
