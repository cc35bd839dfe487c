// What the callee does is not known, and no proof may pass over it because it stands in a loop.
// EXPECT Deliver: inconclusive FRAME_IS_MINE
// EXPECT Flush: inconclusive FRAME_IS_MINE
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock, QueueLock;
  ULONG Taken;
} ADAPTER, *PADAPTER;

static ULONG Take(PADAPTER a, ULONG frame) {
  NdisDprAcquireSpinLock(&a->QueueLock);
  if (FRAME_IS_MINE(frame))
    return 1;
  NdisDprReleaseSpinLock(&a->QueueLock);
  return 0;
}

static VOID TakeAll(PADAPTER a, ULONG frames) {
  while (frames-- > 0)
    a->Taken += Take(a, frames);
}

VOID Deliver(PADAPTER a, ULONG frames) {
  NdisAcquireSpinLock(&a->Lock);
  for (ULONG i = 0; i < frames; ++i)
    a->Taken += Take(a, i);
  NdisReleaseSpinLock(&a->Lock);
}

VOID Flush(PADAPTER a, ULONG frames) {
  NdisAcquireSpinLock(&a->Lock);
  TakeAll(a, frames);
  NdisReleaseSpinLock(&a->Lock);
}
