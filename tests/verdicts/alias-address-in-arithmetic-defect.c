// An address goes through arithmetic in which it is not the first operand.
// EXPECT Tagged: defect held-at-exit a->Lock
// EXPECT Masked: defect held-at-exit a->Lock
// EXPECT Encoded: defect held-at-exit a->Lock
// EXPECT Distance: defect held-at-exit a->Lock
// EXPECT Halves: defect held-at-exit a->Lock
// EXPECT FromNull: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

VOID Tagged(ADAPTER* a, ULONG_PTR tag) {
  ULONG f = 0;
  ULONG_PTR v = tag & 1;
  v |= (ULONG_PTR)&f;
  *(PULONG)(v & ~(ULONG_PTR)1) = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}

VOID Masked(ADAPTER* a, ULONG_PTR mask) {
  ULONG f = 0;
  *(PULONG)(mask & (ULONG_PTR)&f) = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}

VOID Encoded(ADAPTER* a, ULONG_PTR key) {
  ULONG f = 0;
  ULONG_PTR e = key ^ (ULONG_PTR)&f;
  PULONG p = (PULONG)(e ^ key);
  *p = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}

VOID Distance(ADAPTER* a, ULONG_PTR key) {
  ULONG f = 0;
  ULONG_PTR e = key - (ULONG_PTR)&f;
  PULONG p = (PULONG)(key - e);
  *p = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}

VOID Halves(ADAPTER* a) {
  ULONG f = 0;
  ULONG low = (ULONG)(ULONG_PTR)&f, high = (ULONG)((ULONG64)(ULONG_PTR)&f >> 32);
  PULONG p = (PULONG)(ULONG_PTR)(((ULONG64)high << 32) | low);
  *p = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}

VOID FromNull(ADAPTER* a) {
  ULONG f = 0;
  *(PULONG)((PUCHAR)0 + (ULONG_PTR)&f) = 1;
  if (f)
    NdisAcquireSpinLock(&a->Lock);
}
