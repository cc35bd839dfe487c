// Bit 4 of a flags word decides; another bit changes in between.
// EXPECT Send: proved
#include <ndis.h>

#define FLAG_LOCK 0x10
#define FLAG_SENT 0x20
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Flags & FLAG_LOCK)
    NdisAcquireSpinLock(&a->Lock);
  a->Flags |= FLAG_SENT;
  if (a->Flags & FLAG_LOCK)
    NdisReleaseSpinLock(&a->Lock);
}
