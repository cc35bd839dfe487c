// _malloca takes large blocks from the heap, and may fail.
// EXPECT Send: defect held-at-exit a->Lock
#include <malloc.h>
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

NDIS_STATUS Send(PADAPTER a, ULONG n) {
  PULONG numbers;
  NdisAcquireSpinLock(&a->Lock);
  numbers = (PULONG)_malloca(n * sizeof(ULONG));
  if (numbers == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisReleaseSpinLock(&a->Lock);
  numbers[0] = n;
  _freea(numbers);
  return NDIS_STATUS_SUCCESS;
}
