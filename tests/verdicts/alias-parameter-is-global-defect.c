// A pointer that the driver is handed may be that of a variable of its own.
// EXPECT Send: defect held-at-exit Own.Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER, *PADAPTER;

static ADAPTER Own;

VOID Send(PADAPTER a) {
  a->Count++;
  if (a == &Own)
    NdisAcquireSpinLock(&Own.Lock);
}
