// The peer is looked up once.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  struct _ADAPTER *Peer;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a) {
  PADAPTER peer = a->Peer;
  NdisAcquireSpinLock(&peer->Lock);
  a->Peer = NULL;
  NdisReleaseSpinLock(&peer->Lock);
}
