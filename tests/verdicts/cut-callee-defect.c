// The callee's loop takes more iterations than short paths have; what follows it still counts.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  BOOLEAN Armed[8];
} ADAPTER, *PADAPTER;

static VOID Arm(PADAPTER a) {
  ULONG i;
  BOOLEAN armed = FALSE;
  for (i = 0; i < 8; i++)
    armed |= a->Armed[i];
  NdisReleaseSpinLock(&a->Lock);
}

VOID Send(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n)
    Arm(a);
  NdisReleaseSpinLock(&a->Lock);
}
