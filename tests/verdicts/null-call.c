// A call of the null page has no exit.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  if (a->Sent != 0) {
    NdisAcquireSpinLock(&a->Lock);
    ((VOID(*)(PADAPTER))NULL)(a);
  }
}
