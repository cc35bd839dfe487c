// The store goes to another field of what may be the same adapter.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PADAPTER b) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  b->Sent = 0;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
