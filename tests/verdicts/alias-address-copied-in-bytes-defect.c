// A pointer is copied byte by byte, and word by word.
// EXPECT Bytes: defect held-at-exit a->Lock
// EXPECT Words: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

typedef struct {
  PULONG Flag;
} HOLDER;

static VOID CopyBytes(PUCHAR to, const UCHAR* from, ULONG count) {
  ULONG i;
  for (i = 0; i < count; i++)
    to[i] = from[i];
}

VOID Bytes(ADAPTER* a) {
  ULONG f = 0;
  HOLDER h, copy;
  h.Flag = &f;
  CopyBytes((PUCHAR)&copy, (PUCHAR)&h, sizeof(h));
  *copy.Flag = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}

VOID Words(ADAPTER* a) {
  ULONG f = 0;
  PULONG from = &f, to;
  ((PUSHORT)&to)[0] = ((PUSHORT)&from)[0];
  ((PUSHORT)&to)[1] = ((PUSHORT)&from)[1];
  ((PUSHORT)&to)[2] = ((PUSHORT)&from)[2];
  ((PUSHORT)&to)[3] = ((PUSHORT)&from)[3];
  *to = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}
