// The wrappers live in a file of their own; called from the other file they are no entry points.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID AdapterLock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID AdapterUnlock(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
