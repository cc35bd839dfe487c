// Three iterations, each balanced.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i;
  for (i = 0; i < 3; i++) {
    NdisAcquireSpinLock(&a->Lock);
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
