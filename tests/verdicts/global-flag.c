// A global decides twice.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static BOOLEAN Debug;
VOID Touch(ULONG n);
VOID Send(PADAPTER a, ULONG n) {
  if (Debug)
    NdisAcquireSpinLock(&a->Lock);
  Touch(n);
  if (Debug)
    NdisReleaseSpinLock(&a->Lock);
}
