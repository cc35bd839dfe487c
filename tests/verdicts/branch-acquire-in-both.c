// The arms acquire by different forms, one release follows the join.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, BOOLEAN AtDispatch) {
  if (AtDispatch)
    NdisDprAcquireSpinLock(&a->Lock);
  else
    NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
