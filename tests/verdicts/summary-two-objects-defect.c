// After the move the other object's lock is held; it is the same only if the objects are.
// EXPECT Send: defect held-at-exit to->Lock|b->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Depth;
} QUEUE, *PQUEUE;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK SendLock;
  QUEUE Queues[4];
  PQUEUE Current;
  BOOLEAN Held;
  BOOLEAN Busy;
  ULONG Count;
} ADAPTER, *PADAPTER;

static VOID Move(PADAPTER from, PADAPTER to) {
  NdisAcquireSpinLock(&to->Lock);
  NdisReleaseSpinLock(&from->Lock);
}
VOID Send(PADAPTER a, PADAPTER b) {
  NdisAcquireSpinLock(&a->Lock);
  Move(a, b);
  NdisReleaseSpinLock(&a->Lock);
}
