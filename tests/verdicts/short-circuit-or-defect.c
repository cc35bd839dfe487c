// Nothing is acquired when the left side holds.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static BOOLEAN Enter(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  return TRUE;
}
VOID Send(PADAPTER a, BOOLEAN held) {
  if (held || Enter(a))
    NdisReleaseSpinLock(&a->Lock);
}
