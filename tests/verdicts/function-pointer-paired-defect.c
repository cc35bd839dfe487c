// The pair is mixed up.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID L0(PADAPTER a) {
  a = a;
}
static VOID L1(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID U1(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, BOOLEAN wanted) {
  VOID (*lock)(PADAPTER) = wanted ? L1 : L0, (*unlock)(PADAPTER) = wanted ? L0 : U1;
  lock(a);
  unlock(a);
}
