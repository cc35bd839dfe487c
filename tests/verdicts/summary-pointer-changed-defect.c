// The pointer that leads to the lock is changed between acquire and release.
// EXPECT Send: defect held-at-exit a->Current->Lock
// EXPECT Send: defect released-more-often a->Current->Lock
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

static VOID Lock(PADAPTER a) { NdisAcquireSpinLock(&a->Current->Lock); }
static VOID Unlock(PADAPTER a) { NdisReleaseSpinLock(&a->Current->Lock); }
VOID Send(PADAPTER a) {
  Lock(a);
  a->Current = &a->Queues[1];
  Unlock(a);
}
