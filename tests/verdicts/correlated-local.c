// A local remembers that the lock was taken.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Queued;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  BOOLEAN held = FALSE;
  if (a->Queued != 0) {
    NdisAcquireSpinLock(&a->Lock);
    held = TRUE;
  }
  a->Queued = 7;
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}
