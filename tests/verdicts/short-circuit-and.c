// The acquiring call on the right of && runs only when the left side holds.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Ready;
} ADAPTER, *PADAPTER;

static BOOLEAN Enter(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  return TRUE;
}
VOID Send(PADAPTER a, ULONG n) {
  if (n > 4 && Enter(a))
    NdisReleaseSpinLock(&a->Lock);
}
