// The callee records in the adapter what it did.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Held;
  ULONG Need;
} ADAPTER, *PADAPTER;

static VOID Enter(PADAPTER a) {
  a->Held = FALSE;
  if (a->Need > 3) {
    NdisAcquireSpinLock(&a->Lock);
    a->Held = TRUE;
  }
}
static VOID Leave(PADAPTER a) {
  if (a->Held) {
    a->Held = FALSE;
    NdisReleaseSpinLock(&a->Lock);
  }
}
VOID Send(PADAPTER a) {
  Enter(a);
  Leave(a);
  Leave(a);
}
