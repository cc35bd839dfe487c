// 0xFF is what a UCHAR would give.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, CHAR c) {
  ULONG u = c;
  if (c == -1)
    NdisAcquireSpinLock(&a->Lock);
  if (u == 0xFF)
    NdisReleaseSpinLock(&a->Lock);
}
