// The other queue.
// EXPECT Send: defect held-at-exit a->Port->Queues[q].Lock|a->Port->Queues[1].Lock
// EXPECT Send: defect released-more-often p->Queues[0].Lock
#include <ndis.h>

typedef struct _QUEUE {
  ULONG Length;
  NDIS_SPIN_LOCK Lock;
} QUEUE;
typedef struct _PORT {
  QUEUE Queues[2];
} PORT, *PPORT;
typedef struct _ADAPTER {
  PPORT Port;
} ADAPTER, *PADAPTER;
static VOID Enter(PADAPTER a, ULONG q) {
  NdisAcquireSpinLock(&a->Port->Queues[q].Lock);
}
VOID Send(PADAPTER a) {
  PPORT p = a->Port;
  Enter(a, 1);
  NdisReleaseSpinLock(&p->Queues[0].Lock);
}
