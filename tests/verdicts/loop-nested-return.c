// And with the acquire before it.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Stop;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i, j;
  a->Stop = 0;
  if (n == 1) {
    NdisAcquireSpinLock(&a->Lock);
    NdisReleaseSpinLock(&a->Lock);
    for (i = 0; i < 3; i++)
      for (j = 0; j < 3; j++)
        if (a->Stop)
          return;
  }
}
