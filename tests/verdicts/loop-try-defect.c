// Goes on trying after a success.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Ready;
} ADAPTER, *PADAPTER;

static BOOLEAN TryEnter(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Ready)
    return TRUE;
  NdisReleaseSpinLock(&a->Lock);
  return FALSE;
}
VOID Send(PADAPTER a) {
  ULONG i;
  BOOLEAN entered = FALSE;
  for (i = 0; i < 4; i++)
    entered = TryEnter(a);
  if (entered)
    NdisReleaseSpinLock(&a->Lock);
}
