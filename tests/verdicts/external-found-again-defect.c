// A lock that is held is found again by the pointers that led to it; a defect that hangs on that is
// shown on a path on which they still lead there.
// EXPECT ReleasedTwice: defect released-more-often l
// EXPECT HeldTwice: defect held-at-exit l
#include <ndis.h>

typedef struct LINK {
  struct DEVICE* Device;
} LINK;
typedef struct DEVICE {
  NDIS_SPIN_LOCK Lock;
  LINK* Link;
} DEVICE;
VOID Outside(LINK* link);

VOID ReleasedTwice(DEVICE* a, ULONG x) {
  PNDIS_SPIN_LOCK l = &a->Link->Device->Lock;
  if (x > 3)
    return;
  NdisAcquireSpinLock(l);
  Outside(a->Link);
  NdisReleaseSpinLock(&a->Link->Device->Lock);
  NdisReleaseSpinLock(l);
}

VOID HeldTwice(DEVICE* a, ULONG x) {
  PNDIS_SPIN_LOCK l = &a->Link->Device->Lock;
  if (x > 3)
    return;
  NdisAcquireSpinLock(l);
  Outside(a->Link);
  NdisAcquireSpinLock(&a->Link->Device->Lock);
  NdisReleaseSpinLock(l);
}
