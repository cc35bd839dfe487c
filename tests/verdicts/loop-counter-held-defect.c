// The counter is one behind.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ready[16];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i, held = 1;
  for (i = 0; i < 16; i++)
    if (a->Ready[i]) {
      NdisAcquireSpinLock(&a->Lock);
      held++;
    }
  while (held != 0) {
    NdisReleaseSpinLock(&a->Lock);
    held--;
  }
}
