// Without an entry the parameter is not written and stays what the stack held.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Ready;
} ADAPTER, *PADAPTER;

static VOID TryEnter(PADAPTER a, PBOOLEAN entered) {
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
