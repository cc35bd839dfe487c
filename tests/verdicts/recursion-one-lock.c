// One lock at any depth, each level balanced.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Step(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
  if (n > 1)
    Step(a, n / 2);
}
VOID Send(PADAPTER a, ULONG n) {
  Step(a, n);
}
