// The volatile field is read once.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  volatile LONG Busy;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  LONG busy = a->Busy;
  if (busy)
    NdisAcquireSpinLock(&a->Lock);
  if (busy)
    NdisReleaseSpinLock(&a->Lock);
}
