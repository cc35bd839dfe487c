// do ... while: taken again at the end of each turn.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Left;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  do {
    NdisReleaseSpinLock(&a->Lock);
    NdisStallExecution(1);
    NdisAcquireSpinLock(&a->Lock);
  } while (a->Left--);
  NdisReleaseSpinLock(&a->Lock);
}
