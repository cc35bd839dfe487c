// The local is not set.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Queued;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  BOOLEAN held = FALSE;
  if (a->Queued != 0) {
    NdisAcquireSpinLock(&a->Lock);
  }
  a->Queued = 7;
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}
