// Called from four places with constants.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Set(PADAPTER a, BOOLEAN on) {
  if (on)
    NdisAcquireSpinLock(&a->Lock);
  else
    NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, ULONG n) {
  Set(a, TRUE);
  if (n) {
    Set(a, FALSE);
    a->Sent++;
    Set(a, TRUE);
  }
  Set(a, FALSE);
}
