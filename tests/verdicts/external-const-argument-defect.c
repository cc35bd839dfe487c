// Through a plain pointer it may.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

ULONG Ask(ULONG *p);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG flags = n;
  if (flags & 1)
    NdisAcquireSpinLock(&a->Lock);
  Ask(&flags);
  if (flags & 1)
    NdisReleaseSpinLock(&a->Lock);
}
