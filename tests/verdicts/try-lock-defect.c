// The caller releases on both results.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Ready;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static BOOLEAN TryEnter(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Ready)
    return TRUE;
  NdisReleaseSpinLock(&a->Lock);
  return FALSE;
}
VOID Send(PADAPTER a) {
  TryEnter(a);
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
