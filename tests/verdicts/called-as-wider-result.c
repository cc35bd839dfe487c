// The caller reads more of the result than the callee gives.
// EXPECT Send: inconclusive through a pointer of another type
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef ULONG (*HANDLER)(PADAPTER);

static BOOLEAN Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  return TRUE;
}
VOID Send(PADAPTER a) {
  HANDLER handler = (HANDLER)Lock;
  if (handler(a) == 1)
    NdisReleaseSpinLock(&a->Lock);
}
