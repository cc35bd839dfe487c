// Behind the loop the release was forgotten.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Free;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  for (;;) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Free != 0)
      break;
    NdisReleaseSpinLock(&a->Lock);
    NdisMSleep(10);
  }
  a->Free--;
}
