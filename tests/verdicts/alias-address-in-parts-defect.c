// A pointer is copied in parts that go through wider variables and arithmetic.
// EXPECT Wider: defect held-at-exit Lock
// EXPECT Masked: defect held-at-exit Lock
// EXPECT Through: defect held-at-exit Lock
// EXPECT Kept: defect held-at-exit Lock
#include <ndis.h>

static NDIS_SPIN_LOCK Lock;

VOID Wider(VOID) {
  ULONG flag = 0, i;
  PULONG from = &flag, to;
  for (i = 0; i < sizeof(from); i++) {
    int part = ((PUCHAR)&from)[i];
    ((PUCHAR)&to)[i] = (UCHAR)part;
  }
  *to = 1;
  if (flag)
    NdisAcquireSpinLock(&Lock);
}

VOID Masked(VOID) {
  ULONG flag = 0, i;
  PULONG from = &flag, to;
  for (i = 0; i < sizeof(from); i++)
    ((PUCHAR)&to)[i] = (UCHAR)(((PUCHAR)&from)[i] & 0xFF);
  *to = 1;
  if (flag)
    NdisAcquireSpinLock(&Lock);
}

static VOID Put(PUCHAR where, UCHAR part) { *where = part; }

VOID Through(VOID) {
  ULONG flag = 0, i;
  PULONG from = &flag, to;
  for (i = 0; i < sizeof(from); i++)
    Put((PUCHAR)&to + i, ((PUCHAR)&from)[i]);
  *to = 1;
  if (flag)
    NdisAcquireSpinLock(&Lock);
}

static UCHAR Part;

VOID Kept(VOID) {
  ULONG flag = 0, i;
  PULONG from = &flag, to;
  for (i = 0; i < sizeof(from); i++) {
    Part = ((PUCHAR)&from)[i];
    ((PUCHAR)&to)[i] = Part;
  }
  *to = 1;
  if (flag)
    NdisAcquireSpinLock(&Lock);
}
