// A CHAR of -1 becomes 0xFFFFFFFF, not 0xFF.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, CHAR c) {
  ULONG u = c;
  if (c == -1)
    NdisAcquireSpinLock(&a->Lock);
  if (u == 0xFFFFFFFF)
    NdisReleaseSpinLock(&a->Lock);
}
