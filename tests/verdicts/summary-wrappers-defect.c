// The wrapper releases another lock than its counterpart acquires.
// EXPECT Send: defect held-at-exit a->SendLock @ 27
// EXPECT Send: defect released-more-often a->Lock @ 27
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

static VOID L0(PNDIS_SPIN_LOCK l) { NdisAcquireSpinLock(l); }
static VOID L1(PADAPTER a) { L0(&a->SendLock); }
static VOID U0(PNDIS_SPIN_LOCK l) { NdisReleaseSpinLock(l); }
static VOID U1(PADAPTER a) { U0(&a->Lock); }
VOID Send(PADAPTER a) {
  L1(a);
  U1(a);
}
