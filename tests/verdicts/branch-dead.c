// The arm with the unbalanced acquire cannot be taken.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n > 5 && n < 3)
    NdisAcquireSpinLock(&a->Lock);
  NdisDprAcquireSpinLock(&a->Lock);
  NdisDprReleaseSpinLock(&a->Lock);
}
