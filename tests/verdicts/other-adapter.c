// The same adapter, told by a comparison.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PADAPTER b) {
  if (a != b)
    return;
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&b->Lock);
}
