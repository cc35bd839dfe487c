// The lock is dropped for each completion and the queue looked at anew.
// EXPECT Flush: proved
#include <ndis.h>

VOID Complete(PLIST_ENTRY e);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Queue;
} ADAPTER, *PADAPTER;

VOID Flush(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  while (!IsListEmpty(&a->Queue)) {
    PLIST_ENTRY e = RemoveHeadList(&a->Queue);
    NdisReleaseSpinLock(&a->Lock);
    Complete(e);
    NdisAcquireSpinLock(&a->Lock);
  }
  NdisReleaseSpinLock(&a->Lock);
}
