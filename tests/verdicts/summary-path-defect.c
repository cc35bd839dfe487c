// The other queue's lock.
// EXPECT Send: defect held-at-exit a->Queues[i&3].Lock
// EXPECT Send: defect released-more-often a->Queues[i&3].Lock
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

static VOID Lock(PADAPTER a, ULONG i) { NdisAcquireSpinLock(&a->Queues[i & 3].Lock); }
static VOID Unlock(PADAPTER a, ULONG i) { NdisReleaseSpinLock(&a->Queues[i & 3].Lock); }
VOID Send(PADAPTER a, ULONG i) {
  Lock(a, i);
  a->Queues[i & 3].Depth++;
  Unlock(a, i + 1);
}
