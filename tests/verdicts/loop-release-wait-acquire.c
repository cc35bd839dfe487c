// The lock is dropped around each wait.
// EXPECT Halt: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Outstanding;
} ADAPTER, *PADAPTER;

VOID Halt(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  while (a->Outstanding != 0) {
    NdisReleaseSpinLock(&a->Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Lock);
}
