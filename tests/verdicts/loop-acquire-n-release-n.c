// Acquired n times, released n times, by two loops.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  for (i = 0; i < n; i++)
    NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < n; i++)
    NdisReleaseSpinLock(&a->Lock);
}
