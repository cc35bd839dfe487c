// In int the same sum does not wrap.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, USHORT n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n + 1 > 0)
    NdisReleaseSpinLock(&a->Lock);
}
