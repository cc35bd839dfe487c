// The return in the inner loop is never taken, so both loops end, and the lock was released before them.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Stop;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i, j;
  a->Stop = 0;
  if (n == 1) {
    NdisReleaseSpinLock(&a->Lock);
    for (i = 0; i < 3; i++)
      for (j = 0; j < 3; j++)
        if (a->Stop)
          return;
  }
}
