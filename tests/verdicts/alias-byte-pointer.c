// Unless it is known to point elsewhere.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  UCHAR Locked;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PUCHAR p) {
  if (p == &a->Locked)
    return;
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  *p = 1;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
