// It may be the same one.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

VOID Touch(PVOID p);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PADAPTER b) {

  if (a->Flags & 1)
    NdisAcquireSpinLock(&a->Lock);
  Touch(b);
  if (a->Flags & 1)
    NdisReleaseSpinLock(&a->Lock);
}
