// The Dpr forms act on the lock as the plain forms do.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisDprAcquireSpinLock(&a->Lock);
  a->Sent++;
  NdisDprReleaseSpinLock(&a->Lock);
}
