// An object that is only named with an index that is not known does not overlap with others either:
// the defect is found on a path that runs.
// EXPECT Indexed: defect released-more-often b->Locks[u & 1]
// EXPECT Apart: defect held-at-exit a->Lock
// EXPECT Apart: defect released-more-often b->Locks[u & 1]
#include <ndis.h>

typedef struct LINK {
  struct DEVICE* Device;
} LINK;
typedef struct DEVICE {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK Locks[2];
  LINK* Link;
} DEVICE;
VOID Outside(LINK* link);

VOID Indexed(DEVICE* a, DEVICE* b, UCHAR u) {
  NdisAcquireSpinLock(&a->Link->Device->Lock);
  Outside(a->Link);
  NdisReleaseSpinLock(&a->Link->Device->Lock);
  NdisReleaseSpinLock(&b->Locks[u & 1]);
}

VOID Apart(DEVICE* a, DEVICE* b, UCHAR u) {
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&b->Locks[u & 1]);
}
