// A helper only hands on the address that it is handed: the function that is not given changes what
// is there, for each caller something else.
// EXPECT HandsOther: proved
// EXPECT HandsOwn: defect held-at-exit a->Queue->Lock
// EXPECT HandsOwn: defect released-more-often a->Queue->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  UCHAR* Buffer;
} ADAPTER;

NDIS_STATUS TakeInto(PVOID* at);

static NDIS_STATUS Hand(PVOID* at) { return TakeInto(at); }

VOID HandsOther(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Hand((PVOID*)&a->Buffer);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID HandsOwn(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Hand((PVOID*)&a->Queue);
  NdisReleaseSpinLock(&a->Queue->Lock);
}
