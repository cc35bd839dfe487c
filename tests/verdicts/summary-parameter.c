// Whether the helper acquires depends on a parameter.
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

static VOID Lock(PADAPTER a, BOOLEAN really) {
  if (really)
    NdisAcquireSpinLock(&a->Lock);
}
static VOID Unlock(PADAPTER a, BOOLEAN really) {
  if (really)
    NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, BOOLEAN locked) {
  Lock(a, !locked);
  a->Count++;
  Unlock(a, !locked);
}
