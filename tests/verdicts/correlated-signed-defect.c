// Compared as unsigned the other time: -1 is then larger than 10.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, LONG n) {
  if (n > 10)
    NdisAcquireSpinLock(&a->Lock);
  if ((ULONG)n > 10)
    NdisReleaseSpinLock(&a->Lock);
}
