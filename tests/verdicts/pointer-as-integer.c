// A pointer goes through ULONG_PTR and back.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(ULONG_PTR context) {
  PADAPTER a = (PADAPTER)context;
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&((PADAPTER)context)->Lock);
}
