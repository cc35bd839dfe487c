// What a loop does to a lock hangs on what was so before it, and no iteration changes that.
// EXPECT Tested: proved
// EXPECT Stored: proved
// EXPECT Argument: proved
// EXPECT Neutral: proved
// EXPECT TwoConditions: proved
// EXPECT Either: proved
// EXPECT InHelper: proved
// EXPECT Distinct: proved
// EXPECT FieldOfOther: proved
#include <ndis.h>

UCHAR More(void);
typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Kind, Mode;
  ULONG Count;
} ADAPTER;

VOID Tested(ADAPTER* a) {
  BOOLEAN held = FALSE;
  if (a->Mode > 2)
    return;
  while (More()) {
    if (a->Kind != 1 && !held) {
      NdisAcquireSpinLock(&a->Lock);
      held = TRUE;
    } else if (held || a->Mode > 2) {
      NdisReleaseSpinLock(&a->Lock);
      held = FALSE;
    }
  }
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Stored(ADAPTER* a) {
  BOOLEAN held = FALSE;
  a->Mode = 1;
  while (More()) {
    a->Count++;
    if (!held) {
      NdisAcquireSpinLock(&a->Lock);
      held = TRUE;
    } else if (a->Mode == 1) {
      NdisReleaseSpinLock(&a->Lock);
      held = FALSE;
    }
    if (a->Mode != 1)
      held = FALSE;
  }
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Argument(ADAPTER* a, ULONG mode) {
  BOOLEAN held = FALSE;
  if (mode & 1)
    return;
  while (More()) {
    if (held) {
      NdisReleaseSpinLock(&a->Lock);
      held = (mode & 1) != 0;
    } else {
      NdisAcquireSpinLock(&a->Lock);
      held = TRUE;
    }
  }
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Neutral(ADAPTER* a) {
  if (a->Mode == 3)
    return;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    a->Count++;
    if (a->Mode != 3)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID TwoConditions(ADAPTER* a, ULONG x) {
  BOOLEAN held = FALSE;
  if (a->Mode > 2 || x != 5)
    return;
  while (More()) {
    if (!held && a->Kind == 1) {
      NdisAcquireSpinLock(&a->Lock);
      held = TRUE;
    } else if (held || a->Mode > 2 || x != 5) {
      NdisReleaseSpinLock(&a->Lock);
      held = FALSE;
    }
  }
  if (held)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Either(ADAPTER* a, ULONG x) {
  if (a->Mode != 3 && x != 5)
    return;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    a->Count++;
    if (a->Mode == 3 || x == 5)
      NdisReleaseSpinLock(&a->Lock);
  }
}

static VOID Loop(ADAPTER* a, ULONG mode) {
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    a->Count++;
    if (mode != 3)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID InHelper(ADAPTER* a) {
  Loop(a, 1);
  Loop(a, 2);
}

VOID Distinct(ADAPTER* a, ADAPTER* b) {
  if (a == b)
    return;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a != b)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID FieldOfOther(ADAPTER* a, ADAPTER* b) {
  b->Mode = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    a->Kind = b->Mode;
    if (b->Mode == 1)
      NdisReleaseSpinLock(&a->Lock);
  }
}
