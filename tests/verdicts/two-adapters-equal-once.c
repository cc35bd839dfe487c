// The second lock is taken only when it is another one.
// EXPECT Bridge: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Bridge(PADAPTER a, PADAPTER b) {
  NdisAcquireSpinLock(&a->Lock);
  if (b != a)
    NdisAcquireSpinLock(&b->Lock);
  b->Sent++;
  if (b != a)
    NdisReleaseSpinLock(&b->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
