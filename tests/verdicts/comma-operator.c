// The comma operator acquires on its left and yields its right.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (NdisAcquireSpinLock(&a->Lock), n > 3)
    a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
