// Two locks, each acquired n times and released n times.
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
  for (i = 0; i < n; i++) {
    NdisAcquireSpinLock(&a->Lock);
    NdisAcquireSpinLock(&a->SendLock);
  }
  for (i = 0; i < n; i++) {
    NdisReleaseSpinLock(&a->SendLock);
    NdisReleaseSpinLock(&a->Lock);
  }
}
