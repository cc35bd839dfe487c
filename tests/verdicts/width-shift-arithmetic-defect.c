// The shift of an unsigned number does not.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, LONG n) {
  if (n < 0)
    NdisAcquireSpinLock(&a->Lock);
  if (((ULONG)n >> 31) == 0xFFFFFFFF)
    NdisReleaseSpinLock(&a->Lock);
}
