// A volatile structure passed by value is read for each call; of a structure with one volatile
// member, only that member changes.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Steady: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef struct _REGISTERS {
  ULONG Status;
} REGISTERS;
typedef struct _QUEUE {
  volatile ULONG Head;
  ULONG Size;
} QUEUE;

static ULONG status(REGISTERS r) {
  return r.Status;
}
VOID Send(PADAPTER a, volatile REGISTERS *device) {
  NdisAcquireSpinLock(&a->Lock);
  if (status(*device) == status(*device))
    NdisReleaseSpinLock(&a->Lock);
}
VOID Steady(PADAPTER a, QUEUE *queue) {
  QUEUE before = *queue, after = *queue;
  NdisAcquireSpinLock(&a->Lock);
  if (before.Size == after.Size)
    NdisReleaseSpinLock(&a->Lock);
}
