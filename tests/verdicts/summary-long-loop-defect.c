// The callee releases always.
// EXPECT Query: proved
// EXPECT Tick: defect released-more-often a->Lock
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
