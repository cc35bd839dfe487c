// An irreducible loop: entered at two places, balanced at both.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n & 1)
    goto Second;
First:
  NdisAcquireSpinLock(&a->Lock);
  n >>= 1;
  NdisReleaseSpinLock(&a->Lock);
Second:
  if (n > 2) {
    n -= 2;
    goto First;
  }
}
