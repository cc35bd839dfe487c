// A counter in memory counts the acquires, and the second loop counts it down.
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

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  a->Count = 0;
  for (i = 0; i < n; i++) {
    NdisAcquireSpinLock(&a->Lock);
    a->Count++;
  }
  while (a->Count != 0) {
    NdisReleaseSpinLock(&a->Lock);
    a->Count--;
  }
}
