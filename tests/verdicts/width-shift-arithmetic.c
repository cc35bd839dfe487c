// The shift of a negative LONG keeps the sign.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, LONG n) {
  if (n < 0)
    NdisAcquireSpinLock(&a->Lock);
  if ((n >> 31) == -1)
    NdisReleaseSpinLock(&a->Lock);
}
