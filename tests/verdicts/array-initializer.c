// The rest of an initialised array is zero.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  UCHAR lockFor[4] = {[1] = 1};
  n &= 3;
  if (n == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (lockFor[n])
    NdisReleaseSpinLock(&a->Lock);
}
