// An integer plus the address of the flags names one of them.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG_PTR i) {
  UCHAR flags[2] = {0, 0};
  if (i < 2) {
    *(PUCHAR)(i + (ULONG_PTR)flags) = 1;
    if (flags[0] || flags[1])
      NdisAcquireSpinLock(&a->Lock);
  }
}
