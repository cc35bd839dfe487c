// A field points to the lock.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PNDIS_SPIN_LOCK Current;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  a->Current = &a->Lock;
  NdisAcquireSpinLock(a->Current);
  NdisReleaseSpinLock(&a->Lock);
}
