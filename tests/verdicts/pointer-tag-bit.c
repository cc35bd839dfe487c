// A flag is kept in the lowest bit of an aligned pointer.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG_PTR tagged = ((ULONG_PTR)a & ~(ULONG_PTR)1) | (n & 1);
  if (n & 1)
    NdisAcquireSpinLock(&a->Lock);
  if (tagged & 1)
    NdisReleaseSpinLock(&a->Lock);
}
