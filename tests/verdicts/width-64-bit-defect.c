// Truncated to 32 bits first.
// EXPECT Send: defect released-more-often a->Lock
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONGLONG n) {
  if (n >= 0x100000000ULL)
    NdisAcquireSpinLock(&a->Lock);
  if ((ULONG)n)
    NdisReleaseSpinLock(&a->Lock);
}
