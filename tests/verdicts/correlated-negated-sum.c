// Two conditions that are equal only by arithmetic.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (2 * n + 1 == 7 && n < 100)
    NdisAcquireSpinLock(&a->Lock);
  if (n == 3)
    NdisReleaseSpinLock(&a->Lock);
}
