// NDIS's names of the interlocked operations.
// EXPECT Send: proved
// EXPECT Add: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PLONG count) {
  LONG now;
  *count = 0;
  now = NdisInterlockedIncrement(count);
  NdisAcquireSpinLock(&a->Lock);
  if (now == 1 && NdisInterlockedDecrement(count) == 0)
    NdisReleaseSpinLock(&a->Lock);
}
VOID Add(PADAPTER a, PULONG count) {
  *count = 3;
  if (NdisInterlockedAddUlong(count, 4, &a->Lock) != 3 || *count != 7)
    NdisAcquireSpinLock(&a->Lock);
}
