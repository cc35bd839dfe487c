// A block in an object of one type meets a field of another only where the one is part of the other.
// EXPECT Bytes: not-applicable
// EXPECT Apart: proved
// EXPECT Part: defect released-more-often a->Lock
// EXPECT Whole: defect held-at-exit a->Lock
// EXPECT OtherPart: proved
// EXPECT SameType: proved
// EXPECT SameTypeMayBe: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  UCHAR Name[16];
  ULONG Length;
} STATION;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  QUEUE* Queue;
  STATION* Station;
  ULONG Flags;
  STATION Own;
  ULONG Count;
} ADAPTER;

VOID Bytes(ADAPTER* a, STATION* s) {
  for (ULONG i = 0; i < sizeof(*a); ++i)
    ((UCHAR*)a)[i] = 0;
  for (ULONG i = 0; i < sizeof(*s); ++i)
    ((UCHAR*)s)[i] = 0;
}

VOID Apart(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisZeroMemory(a->Station, sizeof(STATION));
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Part(ADAPTER* a, STATION* s) {
  if (a->Own.Length != 0)
    NdisAcquireSpinLock(&a->Lock);
  NdisFillMemory(s, sizeof(*s), 1);
  if (a->Own.Length != 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Whole(ADAPTER* a, ADAPTER* b, STATION* s) {
  if (s->Length == 0 || a == b)
    return;
  NdisAcquireSpinLock(&a->Lock);
  NdisZeroMemory(b, sizeof(*b));
  if (s->Length != 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID OtherPart(ADAPTER* a, STATION* s) {
  if (a->Flags != 0)
    NdisAcquireSpinLock(&a->Lock);
  NdisZeroMemory(s, sizeof(*s));
  if (a->Flags != 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID SameType(ADAPTER* a, ADAPTER* b) {
  if (a == b)
    return;
  if (a->Flags != 0)
    NdisAcquireSpinLock(&a->Lock);
  NdisZeroMemory(b, sizeof(*b));
  if (a->Flags != 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID SameTypeMayBe(ADAPTER* a, ADAPTER* b) {
  if (a->Flags != 0)
    NdisAcquireSpinLock(&a->Lock);
  NdisZeroMemory(&b->Flags, sizeof(b->Flags));
  if (a->Flags != 0)
    NdisReleaseSpinLock(&a->Lock);
}
