// When both are one adapter its lock is released twice.
// EXPECT Bridge: defect released-more-often b->Lock|a->Lock
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
  NdisReleaseSpinLock(&b->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
