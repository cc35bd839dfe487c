// A loop that counts to a constant is followed to its end, also in a loop or function that does not
// end by itself.
// EXPECT InLoop: proved
// EXPECT InHelper: proved
// EXPECT BesideOpen: proved
// EXPECT Missed: defect held-at-exit a->Lock
#include <ndis.h>

UCHAR More(void);
typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
  UCHAR Row[8];
} ADAPTER;

VOID InLoop(ADAPTER* a) {
  while (More()) {
    BOOLEAN found = FALSE;
    for (ULONG i = 0; i < 8; ++i)
      if (i == 6)
        found = TRUE;
    if (!found)
      NdisAcquireSpinLock(&a->Lock);
  }
}

static BOOLEAN Find(ADAPTER* a) {
  BOOLEAN found = FALSE;
  NdisAcquireSpinLock(&a->Lock);
  for (ULONG i = 0; i < 8; ++i)
    if (i == 7)
      found = TRUE;
  if (found)
    NdisReleaseSpinLock(&a->Lock);
  return found;
}

VOID InHelper(ADAPTER* a) {
  while (More())
    Find(a);
}

VOID BesideOpen(ADAPTER* a) {
  BOOLEAN found = FALSE;
  while (More())
    a->Count++;
  for (ULONG i = 0; i < 8; ++i)
    if (i == 6)
      found = TRUE;
  if (!found)
    NdisAcquireSpinLock(&a->Lock);
}

VOID Missed(ADAPTER* a) {
  while (More()) {
    ULONG all = 0;
    for (ULONG i = 0; i < 8; ++i)
      all += a->Row[i] != 0;
    if (all == 8)
      NdisAcquireSpinLock(&a->Lock);
  }
}
