// The address of the local was taken, the store through it changes the local.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG locked = n & 1, other = 0;
  PULONG p = n > 9 ? &locked : &other;
  if (locked)
    NdisAcquireSpinLock(&a->Lock);
  *p = 0;
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
