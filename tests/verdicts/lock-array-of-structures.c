// An element of an array of structures, by pointer arithmetic and by index.
// EXPECT Send: proved
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
  q += 2;
  NdisAcquireSpinLock(&q->Lock);
  q->Length++;
  NdisReleaseSpinLock(&a->Queues[2].Lock);
}
