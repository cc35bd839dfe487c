// The lock is reached through a pointer in memory that stays.
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

static VOID Lock(PADAPTER a) { NdisAcquireSpinLock(&a->Current->Lock); }
static VOID Unlock(PADAPTER a) { NdisReleaseSpinLock(&a->Current->Lock); }
VOID Send(PADAPTER a) {
  Lock(a);
  a->Count++;
  Unlock(a);
}
