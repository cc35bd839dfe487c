// Storing the one member changes the other.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  union {
    ULONG Locked;
    ULONG Length;
  };
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  a->Length = 0;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
