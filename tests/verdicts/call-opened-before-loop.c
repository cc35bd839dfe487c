// What a helper returns is looked into before the loop behind it is unrolled: the loop's proof would
// be one up to a bound.
// EXPECT Both: proved
#include <ndis.h>

UCHAR More(void);
typedef struct {
  NDIS_SPIN_LOCK Lock;
} QUEUE;
typedef struct {
  NDIS_SPIN_LOCK Locks[2];
  QUEUE* Queue;
  BOOLEAN Busy, Ready;
} ADAPTER;
VOID Update(QUEUE* q);

static BOOLEAN Try(ADAPTER* a, ULONG n) {
  if (n == 0)
    return FALSE;
  NdisAcquireSpinLock(&a->Locks[n & 1]);
  if (a->Busy) {
    Update(a->Queue);
    NdisReleaseSpinLock(&a->Locks[n & 1]);
    return FALSE;
  }
  return TRUE;
}

VOID Both(ADAPTER* a, ULONG n) {
  BOOLEAN held = FALSE;
  if (Try(a, n))
    NdisReleaseSpinLock(&a->Locks[n & 1]);
  while (More()) {
    if (!held) {
      NdisAcquireSpinLock(&a->Queue->Lock);
      held = TRUE;
    } else if (a->Ready) {
      NdisReleaseSpinLock(&a->Queue->Lock);
      held = FALSE;
    }
  }
  if (held)
    NdisReleaseSpinLock(&a->Queue->Lock);
}
