// The lock is passed down through three calls.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID Take3(PNDIS_SPIN_LOCK l) {
  NdisAcquireSpinLock(l);
}
static VOID Take2(PNDIS_SPIN_LOCK l) {
  Take3(l);
}
static VOID Take1(PADAPTER a) {
  Take2(&a->Lock);
}
VOID Send(PADAPTER a) {
  Take1(a);
  NdisReleaseSpinLock(&a->Lock);
}
