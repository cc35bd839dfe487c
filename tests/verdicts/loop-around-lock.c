// The loop runs with the lock held.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent[64];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG i;
  NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < n; i++)
    a->Sent[i & 63] = i;
  NdisReleaseSpinLock(&a->Lock);
}
