// Moves a lock from one object to another; called with the same object twice nothing happens.
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

static VOID Move(PADAPTER from, PADAPTER to) {
  NdisAcquireSpinLock(&to->Lock);
  NdisReleaseSpinLock(&from->Lock);
}
VOID Send(PADAPTER a, PADAPTER b) {
  NdisAcquireSpinLock(&a->Lock);
  Move(a, b);
  Move(b, a);
  Move(a, a);
  NdisReleaseSpinLock(&a->Lock);
}
