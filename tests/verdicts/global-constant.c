// A const global has its value always.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static const ULONG Limit = 8;
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (Limit > 4)
    NdisReleaseSpinLock(&a->Lock);
}
