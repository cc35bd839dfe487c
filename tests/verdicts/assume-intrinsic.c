// __assume rules a case out.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  __assume(n < 2);
  if (n != 5)
    NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}
