// Two files, each with a static function and a static flag of the same names.
// EXPECT Receive: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Id;
} ADAPTER, *PADAPTER;

static BOOLEAN Wanted;
static VOID Enter(PADAPTER a) {
  if (Wanted)
    NdisDprAcquireSpinLock(&a->Lock);
}
VOID Receive(PADAPTER a) {
  Enter(a);
  if (Wanted)
    NdisDprReleaseSpinLock(&a->Lock);
}
