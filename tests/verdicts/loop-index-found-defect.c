// The last queue is forgotten.
// EXPECT Send: defect held-at-exit a->Queues[i].Lock
#include <ndis.h>

typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Free;
} QUEUE;
typedef struct _ADAPTER {
  QUEUE Queues[4];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  ULONG i;
  for (i = 0; i < 4; i++) {
    NdisAcquireSpinLock(&a->Queues[i].Lock);
    if (a->Queues[i].Free)
      break;
    NdisReleaseSpinLock(&a->Queues[i].Lock);
  }
  if (i < 3)
    NdisReleaseSpinLock(&a->Queues[i].Lock);
}
