// A path that divides by zero ends in a bug check.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Rate;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n == 0)
    NdisAcquireSpinLock(&a->Lock);
  a->Rate = 1000 / n;
}
