// What was so before a loop is of no use where an iteration, or what it calls, changes it; nor
// where it was not so.
// EXPECT NotSo: defect held-at-exit a->Lock
// EXPECT NotAlways: defect held-at-exit a->Lock
// EXPECT ChangedInside: defect held-at-exit a->Lock
// EXPECT ChangedByOther: defect held-at-exit a->Lock
// EXPECT ChangedThroughAlias: defect held-at-exit a->Lock
// EXPECT ChangedLate: defect held-at-exit a->Lock
// EXPECT OtherElement: defect held-at-exit a->Lock
// EXPECT ByPointer: defect held-at-exit a->Lock
// EXPECT InHelper: defect held-at-exit a->Lock
#include <ndis.h>

UCHAR More(void);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Kind, Mode;
  ULONG Modes[4];
  struct _ADAPTER* Next;
} ADAPTER;
VOID Update(ADAPTER* a);

VOID NotSo(ADAPTER* a) {
  if (a->Mode != 3)
    return;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Mode != 3)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID NotAlways(ADAPTER* a, ULONG x) {
  if (x)
    a->Mode = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Mode == 1)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID ChangedInside(ADAPTER* a) {
  a->Mode = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Mode == 1)
      NdisReleaseSpinLock(&a->Lock);
    a->Mode++;
  }
}

VOID ChangedByOther(ADAPTER* a) {
  a->Mode = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Mode == 1)
      NdisReleaseSpinLock(&a->Lock);
    Update(a);
  }
}

VOID ChangedThroughAlias(ADAPTER* a, ADAPTER* b) {
  a->Mode = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Mode == 1)
      NdisReleaseSpinLock(&a->Lock);
    b->Mode = 2;
  }
}

VOID ChangedLate(ADAPTER* a) {
  ULONG mode = 1, i;
  for (i = 0; More(); ++i) {
    NdisAcquireSpinLock(&a->Lock);
    if (mode == 1)
      NdisReleaseSpinLock(&a->Lock);
    if (i == 2)
      mode = 0;
  }
}

VOID OtherElement(ADAPTER* a) {
  ULONG i;
  a->Modes[0] = 1;
  for (i = 0; i < 4 && More(); ++i) {
    NdisAcquireSpinLock(&a->Lock);
    if (a->Modes[i] == 1)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID ByPointer(ADAPTER* a, ADAPTER* p) {
  p->Mode = 1;
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (p->Mode == 1)
      NdisReleaseSpinLock(&a->Lock);
    p = p->Next;
  }
}

static VOID Loop(ADAPTER* a, ULONG mode) {
  while (More()) {
    NdisAcquireSpinLock(&a->Lock);
    if (mode != 3)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID InHelper(ADAPTER* a) {
  Loop(a, 1);
  Loop(a, 3);
}
