// The offset is one of two: any field may be written.
// EXPECT Swap: defect held-at-exit a->Device->Lock
// EXPECT Swap: defect released-more-often a->Device->Lock
#include <ndis.h>

typedef struct _DEVICE {
  NDIS_SPIN_LOCK Lock;
} DEVICE;
typedef struct {
  DEVICE* Device;
  DEVICE* Other;
} ADAPTER;

VOID Swap(ADAPTER* a, BOOLEAN other, DEVICE* device) {
  ULONG offset = FIELD_OFFSET(ADAPTER, Other);
  if (other)
    offset = FIELD_OFFSET(ADAPTER, Device);
  NdisAcquireSpinLock(&a->Device->Lock);
  *(DEVICE**)((UCHAR*)a + offset) = device;
  NdisReleaseSpinLock(&a->Device->Lock);
}
