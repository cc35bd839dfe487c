// A store of two bytes covers two fields.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  UCHAR First, Second;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Second = 0;
  *(PUSHORT)&a->First = 0x0101;
  if (a->Second)
    NdisAcquireSpinLock(&a->Lock);
}
