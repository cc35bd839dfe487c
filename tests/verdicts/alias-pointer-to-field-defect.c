// A pointer to ULONG may point to the flag.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PULONG count) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  *count = 0;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
