// A character decides.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, const CHAR *name) {
  CHAR c = name[0];
  if (c == 'x')
    NdisAcquireSpinLock(&a->Lock);
  if (c == 0x78)
    NdisReleaseSpinLock(&a->Lock);
}
