// Half of the structure is copied.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _WORK {
  ULONG Id;
  ULONG Locked;
} WORK;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  WORK Work;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  WORK w;
  NdisMoveMemory(&w, &a->Work, sizeof(w) / 2);
  if (a->Work.Locked == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (w.Locked == 1)
    NdisReleaseSpinLock(&a->Lock);
}
