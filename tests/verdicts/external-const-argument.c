// Through a pointer to const the external function changes nothing.
// EXPECT Send: proved
#include <ndis.h>

ULONG Ask(const ULONG *p);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG flags = n;
  if (flags & 1)
    NdisAcquireSpinLock(&a->Lock);
  Ask(&flags);
  if (flags & 1)
    NdisReleaseSpinLock(&a->Lock);
}
