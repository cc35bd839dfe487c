// A pair of functions is chosen once and used at both ends.
// EXPECT Send: proved
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
  VOID (*lock)(PADAPTER) = wanted ? L1 : L0, (*unlock)(PADAPTER) = wanted ? U1 : L0;
  lock(a);
  unlock(a);
}
