// Only one of two callbacks touches a lock.
// EXPECT Send: proved
// EXPECT Query: not-applicable
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

ULONG Query(PADAPTER a) {
  return a->Sent;
}
VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
