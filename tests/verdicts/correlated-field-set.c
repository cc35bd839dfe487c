// The field is set together with the acquire and read before the release.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Held;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  a->Held = 0;
  if (n & 1) {
    NdisAcquireSpinLock(&a->Lock);
    a->Held = 1;
  }
  if (a->Held)
    NdisReleaseSpinLock(&a->Lock);
}
