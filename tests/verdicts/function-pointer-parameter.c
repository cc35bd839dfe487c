// A callback parameter with two known targets, both balanced.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent, Dropped;
} ADAPTER, *PADAPTER;

static VOID Count(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  NdisReleaseSpinLock(&a->Lock);
}
static VOID Drop(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Dropped++;
  NdisReleaseSpinLock(&a->Lock);
}
static VOID Apply(VOID (*f)(PADAPTER), PADAPTER a) {
  f(a);
}
VOID Send(PADAPTER a, ULONG n) {
  Apply(n ? Count : Drop, a);
}
