// The pointer reaches the local only when the local is zero.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG locked = n & 1, other = 0;
  PULONG p = locked ? &other : &locked;
  if (locked)
    NdisAcquireSpinLock(&a->Lock);
  *p = 0;
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
