// Only the last level acquires, and nothing is released.
// EXPECT Send: defect held-at-exit a->Lock
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

static VOID Nest(PADAPTER a, ULONG depth) {
  if (depth != 0)
    Nest(a, depth - 1);
  else
    NdisAcquireSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, ULONG n) { Nest(a, n); }
