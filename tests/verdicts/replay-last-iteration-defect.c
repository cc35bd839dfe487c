// The lock is held on one way through, and released too often on another, by what an iteration
// wrote.
// EXPECT Send: defect held-at-exit lock
// EXPECT Send: defect released-more-often lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Locks[2];
  UCHAR Row[8];
} ADAPTER;

UCHAR More(VOID);

VOID Send(ADAPTER* a, UCHAR n) {
  PNDIS_SPIN_LOCK lock;
  if (n > 3)
    return;
  NdisZeroMemory(a->Row, sizeof a->Row);
  while (More() & 1)
    a->Row[n & 7] = n + 1;
  lock = &a->Locks[n & 1];
  if ((a->Row[n & 7] & 3) == 0)
    NdisAcquireSpinLock(lock);
  if (((n + 1) & 3) != 0)
    NdisReleaseSpinLock(lock);
}
