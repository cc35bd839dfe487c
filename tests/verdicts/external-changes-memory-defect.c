// It got the adapter and may change the flag there.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

ULONG Ask(PVOID p);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG flags = a->Flags;
  if (a->Flags & 1)
    NdisAcquireSpinLock(&a->Lock);
  Ask(a);
  if (a->Flags & 1)
    NdisReleaseSpinLock(&a->Lock);
}
