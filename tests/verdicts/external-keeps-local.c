// An external function cannot reach a local whose address it never got.
// EXPECT Send: proved
#include <ndis.h>

ULONG Ask(PVOID p);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG flags = a->Flags;
  if (flags & 1)
    NdisAcquireSpinLock(&a->Lock);
  Ask(a);
  if (flags & 1)
    NdisReleaseSpinLock(&a->Lock);
}
