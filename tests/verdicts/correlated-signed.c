// n > -1 and n >= 0 are one condition for a signed number.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, LONG n) {
  if (n > -1)
    NdisAcquireSpinLock(&a->Lock);
  if (n >= 0)
    NdisReleaseSpinLock(&a->Lock);
}
