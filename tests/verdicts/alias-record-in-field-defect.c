// The halves of a field are seen as a record: a pointer to that record may point to the field.
// EXPECT Halves: not-applicable
// EXPECT Write: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  ULONG Length;
  ULONG Word;
} FRAME;
typedef struct {
  USHORT Low;
  USHORT High;
} HALVES;
typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

VOID Halves(FRAME* frame, HALVES** halves) {
  *halves = (HALVES*)&frame->Word;
}

VOID Write(ADAPTER* a, FRAME* frame, HALVES* halves) {
  frame->Word = 0;
  NdisAcquireSpinLock(&a->Lock);
  halves->High = 1;
  if (frame->Word == 0)
    NdisReleaseSpinLock(&a->Lock);
}
