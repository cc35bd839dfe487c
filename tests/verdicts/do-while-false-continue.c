// A continue in do ... while (FALSE) evaluates the condition and leaves.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  do {
    NdisAcquireSpinLock(&a->Lock);
    if (n == 0)
      continue;
    n--;
  } while (FALSE);
  NdisReleaseSpinLock(&a->Lock);
}
