// The inner condition is missing on the way out.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG x, ULONG y) {
  if (x > 1) {
    if (y > 1) {
      if (x > y)
        NdisAcquireSpinLock(&a->Lock);
    }
  }
  a->Sent++;
  if (x > y) {
    NdisReleaseSpinLock(&a->Lock);
  }
}
