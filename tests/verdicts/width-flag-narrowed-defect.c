// A flag word narrowed to a byte loses its bit 8.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  UCHAR locked = (UCHAR)(a->Flags & 0x100);
  if (a->Flags & 0x100)
    NdisAcquireSpinLock(&a->Lock);
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
