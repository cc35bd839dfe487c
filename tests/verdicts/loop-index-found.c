// The index tells whether the search broke off with the lock held.
// EXPECT Send: proved
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
  if (i < 4)
    NdisReleaseSpinLock(&a->Queues[i].Lock);
}
