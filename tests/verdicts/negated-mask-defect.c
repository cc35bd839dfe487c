// !Flags & 2 is always zero.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (!(a->Flags & 2))
    NdisAcquireSpinLock(&a->Lock);
  if (!a->Flags & 2)
    NdisReleaseSpinLock(&a->Lock);
}
