// The loop ends where the counter is equal, and it cannot have passed.
// EXPECT Send: proved
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

VOID Send(PADAPTER a, UCHAR n) {
  UCHAR i, j;
  for (i = 0; i != n; i++)
    NdisAcquireSpinLock(&a->Lock);
  for (j = n; j != 0; j--)
    NdisReleaseSpinLock(&a->Lock);
}
