// The other way round it runs always.
// EXPECT Send: defect held-at-exit a->Lock
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
  if (Enter(a) && n > 4)
    NdisReleaseSpinLock(&a->Lock);
}
