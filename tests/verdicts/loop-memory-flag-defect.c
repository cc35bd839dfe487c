// The flag in memory is not set by the caller: it may be set at entry.
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

VOID Send(PADAPTER a, ULONG n) {
  while (n-- != 0) {
    if (!a->Held && (n & 1)) {
      NdisAcquireSpinLock(&a->Lock);
      a->Held = TRUE;
    } else if (a->Held && (n & 2)) {
      NdisReleaseSpinLock(&a->Lock);
      a->Held = FALSE;
    }
  }
  if (a->Held)
    NdisReleaseSpinLock(&a->Lock);
}
