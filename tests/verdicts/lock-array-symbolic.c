// The index is not known, but it is one index.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Locks[8];
  ULONG Sent[8];
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, ULONG queue) {
  queue &= 7;
  NdisAcquireSpinLock(&a->Locks[queue]);
  a->Sent[queue]++;
  NdisReleaseSpinLock(&a->Locks[queue]);
}
