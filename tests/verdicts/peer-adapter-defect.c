// The peer is looked up again after it was changed to the adapter itself.
// EXPECT Send: defect held-at-exit peer->Lock
// EXPECT Send: defect released-more-often a->Peer->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  struct _ADAPTER *Peer;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  PADAPTER peer = a->Peer;
  NdisAcquireSpinLock(&peer->Lock);
  a->Peer = a;
  NdisReleaseSpinLock(&a->Peer->Lock);
}
