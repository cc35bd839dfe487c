// The neighbour queue's lock.
// EXPECT Send: defect held-at-exit q->Lock
// EXPECT Send: defect released-more-often a->Queues.Receive.Lock
#include <ndis.h>

typedef struct _QUEUE {
  LIST_ENTRY Items;
  NDIS_SPIN_LOCK Lock;
} QUEUE, *PQUEUE;
typedef struct _ADAPTER {
  ULONG Flags;
  struct {
    QUEUE Send, Receive;
  } Queues;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  PQUEUE q = &a->Queues.Send;
  NdisAcquireSpinLock(&q->Lock);
  NdisReleaseSpinLock(&a->Queues.Receive.Lock);
}
