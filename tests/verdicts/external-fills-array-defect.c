// A function without a body is handed an array: any element may change.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

VOID Query(PULONG values, ULONG count);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG values[2] = {0, 0};
  Query(values, 2);
  if (values[1])
    NdisAcquireSpinLock(&a->Lock);
}
