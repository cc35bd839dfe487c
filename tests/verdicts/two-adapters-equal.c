// Two parameters that may be the same adapter: nested acquires balance either way.
// EXPECT Bridge: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Bridge(PADAPTER a, PADAPTER b) {
  NdisAcquireSpinLock(&a->Lock);
  NdisAcquireSpinLock(&b->Lock);
  b->Sent++;
  NdisReleaseSpinLock(&b->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
