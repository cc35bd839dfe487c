// NDIS's names of the interlocked operations.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PLONG count) {
  NdisAcquireSpinLock(&a->Lock);
  if (NdisInterlockedIncrement(count) != 5)
    NdisReleaseSpinLock(&a->Lock);
}
