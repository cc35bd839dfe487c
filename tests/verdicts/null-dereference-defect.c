// Without the access the path returns.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ITEM {
  ULONG Id;
} ITEM, *PITEM;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PITEM i) {
  NdisAcquireSpinLock(&a->Lock);
  if (i != NULL) {
    NdisReleaseSpinLock(&a->Lock);
    return;
  }
  a->Sent = 0;
}
