// The old value indexes, the new one decides.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Head;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG old = n++;
  if (old == 3)
    NdisAcquireSpinLock(&a->Lock);
  if (n == 4)
    NdisReleaseSpinLock(&a->Lock);
}
