// A callee with a loop longer than the bound, beside a lock that it takes only when the caller does not hold it.
// EXPECT Tick: proved
// EXPECT Query: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Idle;
  UCHAR Patterns[8];
} ADAPTER, *PADAPTER;

static BOOLEAN Arm(PADAPTER a, BOOLEAN held) {
  ULONG i;
  BOOLEAN armed = FALSE;
  if (!held)
    NdisAcquireSpinLock(&a->Lock);
  for (i = 0; i < 8; i++)
    armed |= a->Patterns[i];
  if (!held)
    NdisReleaseSpinLock(&a->Lock);
  return armed;
}
VOID Tick(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Idle > 20)
    Arm(a, TRUE);
  NdisReleaseSpinLock(&a->Lock);
}
VOID Query(PADAPTER a) {
  Arm(a, FALSE);
}
