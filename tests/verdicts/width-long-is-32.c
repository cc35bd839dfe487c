// LONG and long have 32 bits on this target, pointers 64.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (sizeof(long) == 4 && sizeof(void *) == 8)
    NdisReleaseSpinLock(&a->Lock);
}
