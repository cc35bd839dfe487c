// The difference of two pointers counts elements.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ring[8];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG i) {
  PULONG q = &a->Ring[i & 7];
  if ((i & 7) == 5)
    NdisAcquireSpinLock(&a->Lock);
  if (q - a->Ring == 5)
    NdisReleaseSpinLock(&a->Lock);
}
