// The memory holds what the function returned.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Users;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (InterlockedIncrement(&a->Users) == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Users == 1)
    NdisReleaseSpinLock(&a->Lock);
}
