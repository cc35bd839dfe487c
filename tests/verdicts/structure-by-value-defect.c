// Through a pointer it changes the caller's.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _WORK {
  BOOLEAN Locked;
  ULONG Id;
} WORK;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static ULONG Clear(WORK *w) {
  w->Locked = FALSE;
  return w->Id;
}
VOID Send(PADAPTER a, ULONG n) {
  WORK w = {(BOOLEAN)(n > 2), n};
  if (w.Locked)
    NdisAcquireSpinLock(&a->Lock);
  Clear(&w);
  if (w.Locked)
    NdisReleaseSpinLock(&a->Lock);
}
