// Wrappers of wrappers: the effect is that of the innermost one.
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

static VOID L0(PNDIS_SPIN_LOCK l) { NdisAcquireSpinLock(l); }
static VOID L1(PNDIS_SPIN_LOCK l) { L0(l); }
static VOID L2(PADAPTER a) { L1(&a->SendLock); }
static VOID U0(PNDIS_SPIN_LOCK l) { NdisReleaseSpinLock(l); }
static VOID U1(PADAPTER a) { U0(&a->SendLock); }
VOID Send(PADAPTER a) {
  L2(a);
  U1(a);
}
