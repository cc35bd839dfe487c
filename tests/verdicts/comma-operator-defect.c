// In a short-circuited place.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n > 3 && (NdisAcquireSpinLock(&a->Lock), n > 5))
    a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
