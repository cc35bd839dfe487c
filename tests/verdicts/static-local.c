// A static local lives on, within one call it is like any variable.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  static ULONG turn;
  if (turn & 1)
    NdisAcquireSpinLock(&a->Lock);
  if (turn & 1)
    NdisReleaseSpinLock(&a->Lock);
  turn++;
}
