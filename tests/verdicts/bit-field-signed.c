// A signed bit-field of one bit is 0 or -1.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Locked : 1;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Locked = 1;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Locked == -1)
    NdisReleaseSpinLock(&a->Lock);
}
