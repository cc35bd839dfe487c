// Two nested loops, the lock of the outer one dropped in the inner one.
// EXPECT Send: proved
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
      a->Sent++;
      NdisAcquireSpinLock(&a->Lock);
    }
    NdisReleaseSpinLock(&a->Lock);
  }
}
