// A pointer to a byte may point to the flag; the store sets it.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  UCHAR Locked;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PUCHAR p) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  *p = 1;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
