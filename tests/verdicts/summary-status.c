// The helper returns with the lock held exactly when it succeeds.
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

NDIS_STATUS Prepare(PADAPTER a);
static NDIS_STATUS Enter(PADAPTER a) {
  NDIS_STATUS s;
  NdisAcquireSpinLock(&a->Lock);
  s = Prepare(a);
  if (!NT_SUCCESS(s))
    NdisReleaseSpinLock(&a->Lock);
  return s;
}
NDIS_STATUS Send(PADAPTER a) {
  NDIS_STATUS s = Enter(a);
  if (NT_SUCCESS(s))
    NdisReleaseSpinLock(&a->Lock);
  return s;
}
