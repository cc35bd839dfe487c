// What is in memory where an iteration starts may be the address of a local.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PUCHAR Pointer;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  UCHAR flag = 0;
  ULONG i;
  a->Pointer = &flag;
  for (i = 0; i < n; i++) {
    flag = 0;
    *a->Pointer = 1;
    if (flag)
      NdisAcquireSpinLock(&a->Lock);
  }
}
