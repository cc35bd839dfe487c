// The early exit forgets to return: its path releases twice.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Paused;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Paused) {
    NdisReleaseSpinLock(&a->Lock);
  }
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
