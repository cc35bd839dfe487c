// With !! before the narrowing nothing is lost.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  UCHAR locked = !!(a->Flags & 0x100);
  if (a->Flags & 0x100)
    NdisAcquireSpinLock(&a->Lock);
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
