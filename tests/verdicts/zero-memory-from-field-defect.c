// The block that is cleared goes on behind the field that it starts at.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  UCHAR First, Second, Third;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Second = 1;
  NdisZeroMemory(&a->First, 3);
  if (a->Second == 0)
    NdisAcquireSpinLock(&a->Lock);
}
