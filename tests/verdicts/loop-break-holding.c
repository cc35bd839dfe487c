// Leaves the loop holding the lock and releases behind it.
// EXPECT Send: proved
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
  NdisReleaseSpinLock(&a->Lock);
}
