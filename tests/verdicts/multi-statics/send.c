// This file's Enter always acquires.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ADAPTER, *PADAPTER;

static BOOLEAN Wanted;
static VOID Enter(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  Wanted = FALSE;
}
VOID Send(PADAPTER a) {
  Enter(a);
  if (!Wanted)
    NdisReleaseSpinLock(&a->Lock);
}
