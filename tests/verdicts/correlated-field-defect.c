// The field changes between its two reads.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Busy;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Busy)
    NdisAcquireSpinLock(&a->Lock);
  a->Busy = FALSE;
  if (a->Busy)
    NdisReleaseSpinLock(&a->Lock);
}
