// The result comes back through a parameter.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Ready;
} ADAPTER, *PADAPTER;

static VOID TryEnter(PADAPTER a, PBOOLEAN entered) {
  *entered = FALSE;
  if (a->Ready) {
    NdisAcquireSpinLock(&a->Lock);
    *entered = TRUE;
  }
}
VOID Send(PADAPTER a) {
  BOOLEAN entered;
  TryEnter(a, &entered);
  if (entered)
    NdisReleaseSpinLock(&a->Lock);
}
