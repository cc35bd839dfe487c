// Not restored.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _OPTIONS {
  ULONG Rate;
  BOOLEAN Locked;
} OPTIONS;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  OPTIONS Options;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  OPTIONS saved = a->Options;
  if (saved.Locked)
    NdisAcquireSpinLock(&a->Lock);
  a->Options.Locked = FALSE;

  if (a->Options.Locked)
    NdisReleaseSpinLock(&a->Lock);
}
