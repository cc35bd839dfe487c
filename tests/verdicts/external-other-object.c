// The external function gets another adapter, known to be a different one.
// EXPECT Send: proved
#include <ndis.h>

VOID Touch(PVOID p);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PADAPTER b) {
  if (a == b)
    return;
  if (a->Flags & 1)
    NdisAcquireSpinLock(&a->Lock);
  Touch(b);
  if (a->Flags & 1)
    NdisReleaseSpinLock(&a->Lock);
}
