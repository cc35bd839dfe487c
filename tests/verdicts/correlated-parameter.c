// The same parameter decides acquire and release.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, BOOLEAN locked) {
  if (!locked)
    NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  if (!locked)
    NdisReleaseSpinLock(&a->Lock);
}
