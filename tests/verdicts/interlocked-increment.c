// InterlockedIncrement returns the new value; only the first user locks.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG Users;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  LONG users = InterlockedIncrement(&a->Users);
  if (users == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (users == 1)
    NdisReleaseSpinLock(&a->Lock);
}
