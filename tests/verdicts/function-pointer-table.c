// A constant table of handlers, chosen by index; a function in a table is an entry point, too.
// EXPECT Nothing: not-applicable
// EXPECT Count: proved
// EXPECT Dispatch: proved
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
  NdisReleaseSpinLock(&a->Lock);
}
static VOID (*const Handlers[])(PADAPTER) = {Nothing, Count, Nothing};
VOID Dispatch(PADAPTER a, ULONG code) {
  if (code < 3)
    Handlers[code](a);
}
