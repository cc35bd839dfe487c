// The handler at index 1 leaks.
// EXPECT Nothing: not-applicable
// EXPECT Count: defect held-at-exit a->Lock
// EXPECT Dispatch: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Nothing(PADAPTER a) {
  a->Sent = 0;
}
static VOID Count(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
}
static VOID (*const Handlers[])(PADAPTER) = {Nothing, Count, Nothing};
VOID Dispatch(PADAPTER a, ULONG code) {
  if (code < 3)
    Handlers[code](a);
}
