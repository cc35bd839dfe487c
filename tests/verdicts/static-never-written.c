// A variable of one file that nothing writes keeps its initial value.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static ULONG Disabled = 0;
static const ULONG *Unused;

VOID Send(PADAPTER a) {
  if (Disabled || Unused != NULL)
    NdisAcquireSpinLock(&a->Lock);
}
