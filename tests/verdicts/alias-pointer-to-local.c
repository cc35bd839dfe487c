// The flag is a local whose address is never taken: no pointer reaches it.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PULONG count) {
  ULONG locked = *count & 1;
  if (locked)
    NdisAcquireSpinLock(&a->Lock);
  *count = 0;
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
