// A loop made of goto.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ready;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
Again:
  NdisAcquireSpinLock(&a->Lock);
  if (!a->Ready) {
    NdisReleaseSpinLock(&a->Lock);
    NdisStallExecution(5);
    goto Again;
  }
  NdisReleaseSpinLock(&a->Lock);
}
