// A field of 3 bits never holds 8.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked : 1;
  ULONG Kind : 3;
  ULONG Rest : 28;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  a->Kind = 7;
  a->Kind++;
  if (a->Locked && a->Kind != 0)
    NdisReleaseSpinLock(&a->Lock);
}
