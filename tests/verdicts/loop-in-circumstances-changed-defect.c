// An outer loop changes what an inner loop's balance hangs on. Few iterations show the defect,
// though the outer loop may always make more than the bound.
// EXPECT Stored: defect held-at-exit a->Lock
// EXPECT Local: defect held-at-exit a->Lock
// EXPECT Flag: defect held-at-exit a->Lock
// EXPECT InHelper: defect held-at-exit a->Lock
#include <ndis.h>

UCHAR More(void);
ULONG Next(void);
typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Mode;
} ADAPTER;

VOID Stored(ADAPTER* a) {
  a->Mode = 1;
  while (More()) {
    while (More()) {
      NdisAcquireSpinLock(&a->Lock);
      if (a->Mode == 1)
        NdisReleaseSpinLock(&a->Lock);
    }
    if (Next() == 9)
      a->Mode = 3;
  }
}

VOID Local(ADAPTER* a) {
  ULONG mode = 1;
  while (More()) {
    while (More()) {
      NdisAcquireSpinLock(&a->Lock);
      if (mode == 1)
        NdisReleaseSpinLock(&a->Lock);
    }
    if (More())
      mode = 3;
  }
}

VOID Flag(ADAPTER* a) {
  ULONG mode = 1;
  BOOLEAN held = FALSE;
  while (More()) {
    while (More()) {
      if (!held) {
        NdisAcquireSpinLock(&a->Lock);
        held = TRUE;
      } else {
        if (mode == 1)
          NdisReleaseSpinLock(&a->Lock);
        held = FALSE;
      }
    }
    if (Next() == 5)
      mode = 3;
  }
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}

static VOID Inner(ADAPTER* a, ULONG mode) {
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (mode == 1)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID InHelper(ADAPTER* a) {
  ULONG mode = 1;
  while (More()) {
    Inner(a, mode);
    if (Next() == 5)
      mode = 3;
  }
}
