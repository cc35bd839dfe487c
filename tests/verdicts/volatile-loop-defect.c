// What was stored before a loop may not be what is read in it.
// EXPECT Volatile: defect held-at-exit a->Lock
#include <ndis.h>

UCHAR More(void);
typedef struct {
  NDIS_SPIN_LOCK Lock;
  volatile ULONG Live;
} ADAPTER;

VOID Volatile(ADAPTER* a) {
  a->Live = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Live == 1)
      NdisReleaseSpinLock(&a->Lock);
  }
}
