// 16 bits wrap: 0xFFFF + 1 is 0 and the lock is not released.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, USHORT n) {
  USHORT next = n + 1;
  NdisAcquireSpinLock(&a->Lock);
  if (next > 0)
    NdisReleaseSpinLock(&a->Lock);
}
