// Every case acquires and releases, the default does nothing.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent, Dropped;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG kind) {
  switch (kind) {
  case 1:
    NdisAcquireSpinLock(&a->Lock);
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
    break;
  case 2:
    NdisAcquireSpinLock(&a->Lock);
    a->Dropped++;
    NdisReleaseSpinLock(&a->Lock);
    break;
  default:
    break;
  }
}
