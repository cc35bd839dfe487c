// One element too far.
// EXPECT Send: defect held-at-exit q->Lock
// EXPECT Send: defect released-more-often a->Queues[2].Lock
#include <ndis.h>

typedef struct _QUEUE {
  ULONG Length;
  NDIS_SPIN_LOCK Lock;
} QUEUE, *PQUEUE;
typedef struct _ADAPTER {
  ULONG Flags;
  QUEUE Queues[4];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  PQUEUE q = a->Queues;
  q += 3;
  NdisAcquireSpinLock(&q->Lock);
  q->Length++;
  NdisReleaseSpinLock(&a->Queues[2].Lock);
}
