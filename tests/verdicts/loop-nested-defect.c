// The inner loop breaks before it takes the lock again.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG rows, ULONG columns) {
  ULONG i, j;
  for (i = 0; i < rows; i++) {
    NdisAcquireSpinLock(&a->Lock);
    for (j = 0; j < columns; j++) {
      NdisReleaseSpinLock(&a->Lock);
      if (a->Sent++ == 5)
        break;
      NdisAcquireSpinLock(&a->Lock);
    }
    NdisReleaseSpinLock(&a->Lock);
  }
}
