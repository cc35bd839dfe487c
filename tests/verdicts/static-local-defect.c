// Incremented between the reads.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  static ULONG turn;
  if (turn & 1)
    NdisAcquireSpinLock(&a->Lock);
  turn++;
  if (turn & 1)
    NdisReleaseSpinLock(&a->Lock);
  turn++;
}
