// Each arm has an acquire and a release of its own.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent, Dropped;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, BOOLEAN drop) {
  if (drop) {
    NdisAcquireSpinLock(&a->Lock);
    a->Dropped++;
    NdisReleaseSpinLock(&a->Lock);
  } else {
    NdisDprAcquireSpinLock(&a->Lock);
    a->Sent++;
    NdisDprReleaseSpinLock(&a->Lock);
  }
}
