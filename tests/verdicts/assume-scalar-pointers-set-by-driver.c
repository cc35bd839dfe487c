// A pointer to a scalar in memory names a field of the driver's only if the driver's own code, any
// of it, puts such an address there.
// EXPECT Send: proved
// EXPECT SendKept: defect released-more-often a->Lock
// EXPECT Attach: not-applicable
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Flag;
  PULONG Outside; // nothing below sets it
  PULONG Inside;
} ADAPTER;

VOID Attach(ADAPTER* a) { a->Inside = &a->Flag; }

VOID Send(ADAPTER* a) {
  if (a->Flag)
    NdisAcquireSpinLock(&a->Lock);
  *a->Outside = 1;
  if (a->Flag)
    NdisReleaseSpinLock(&a->Lock);
}

VOID SendKept(ADAPTER* a) {
  if (a->Flag)
    NdisAcquireSpinLock(&a->Lock);
  *a->Inside = 1;
  if (a->Flag)
    NdisReleaseSpinLock(&a->Lock);
}
