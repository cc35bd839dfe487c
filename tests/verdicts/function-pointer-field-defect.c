// The handler is called only when another field says so.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  VOID (*Handler)(struct _ADAPTER *);
  BOOLEAN Ready;
} ADAPTER, *PADAPTER;
static VOID Release(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  a->Handler = Release;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Ready)
    a->Handler(a);
}
