// The pointer names another local in each iteration.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PUCHAR Pointer;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  UCHAR flag = 0, other = 0;
  ULONG i;
  a->Pointer = &other;
  for (i = 0; i < n; i++) {
    flag = 0;
    *a->Pointer = 1;
    if (flag)
      NdisAcquireSpinLock(&a->Lock);
  }
}
