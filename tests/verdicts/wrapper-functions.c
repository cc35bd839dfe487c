// Acquire and release in functions of their own.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID Unlock(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  Lock(a);
  a->Sent++;
  Unlock(a);
}
