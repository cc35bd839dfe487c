// The flag is an output of the assembly.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG locked = n > 3;
  if (locked)
    NdisAcquireSpinLock(&a->Lock);
  __asm__ volatile("rdrand %0; and $1, %0" : "=r"(locked));
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
