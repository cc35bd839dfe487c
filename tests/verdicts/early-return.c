// The early return comes before the acquire.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Paused;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Paused)
    return;
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
