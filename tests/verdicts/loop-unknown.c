// Any number of iterations, each balanced.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  while (n-- > 0) {
    NdisAcquireSpinLock(&a->Lock);
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
