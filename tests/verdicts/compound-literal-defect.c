// The other field is set.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _WORK {
  ULONG Id;
  BOOLEAN Locked, Done;
} WORK;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  WORK w = (WORK){.Id = n, .Locked = n > 2, .Done = 1};
  if (n > 2)
    NdisAcquireSpinLock(&a->Lock);
  if (w.Locked || w.Done)
    NdisReleaseSpinLock(&a->Lock);
}
