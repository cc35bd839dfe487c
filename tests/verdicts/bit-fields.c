// A bit-field decides twice, its neighbour changes.
// EXPECT Send: proved
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
  a->Rest++;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
