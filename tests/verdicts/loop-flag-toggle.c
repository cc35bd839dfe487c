// Each iteration toggles the lock and the flag; the end settles it.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  LONG held = 0;
  while (n--) {
    if (held)
      NdisReleaseSpinLock(&a->Lock);
    else
      NdisAcquireSpinLock(&a->Lock);
    held = !held;
  }
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}
