// Both exits release.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Paused;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Paused) {
    NdisReleaseSpinLock(&a->Lock);
    return;
  }
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
