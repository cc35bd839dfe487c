// A field decides twice and does not change in between.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Busy;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Busy)
    NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  if (a->Busy)
    NdisReleaseSpinLock(&a->Lock);
}
