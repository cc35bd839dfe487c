// The flag changes between the two calls.
// EXPECT Send: defect released-more-often a->Lock
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

static VOID Lock(PADAPTER a) {
  if (a->Busy)
    NdisAcquireSpinLock(&a->Lock);
}
static VOID Unlock(PADAPTER a) {
  if (a->Busy)
    NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  Lock(a);
  a->Busy = TRUE;
  Unlock(a);
}
