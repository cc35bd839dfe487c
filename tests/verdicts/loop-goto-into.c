// A goto into the middle of a loop.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  goto Middle;
  while (n > 0) {
    NdisAcquireSpinLock(&a->Lock);
    n--;
  Middle:
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
