// A global remembers the lock.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static PNDIS_SPIN_LOCK Current;
VOID Send(PADAPTER a) {
  Current = &a->Lock;
  NdisAcquireSpinLock(Current);
  NdisReleaseSpinLock(Current);
}
