// Held 65,536 times at the exit: no 16-bit counter may take that for zero.
// EXPECT Send: bounded
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i;
  for (i = 0; i < 65536; i++)
    NdisAcquireSpinLock(&a->Lock);
}
