// A function that cannot be read may let a pointer point into a field's bytes.
// EXPECT Prepare: inconclusive
// EXPECT Write: inconclusive
// EXPECT Other: proved
#include <ndis.h>

typedef struct {
  UCHAR Kind;
  UCHAR Urgent;
} FLAGS;

typedef struct {
  ULONG Length;
  UCHAR Data[8];
} FRAME;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  FRAME* Frame;
  FLAGS* Flags;
  ULONG Count;
} ADAPTER;

VOID Prepare(ADAPTER* a) {
  UNKNOWN_PAYLOAD* payload = (UNKNOWN_PAYLOAD*)a->Frame->Data;
  a->Flags = &payload->Flags;
}

VOID Write(ADAPTER* a) {
  FRAME* frame = a->Frame;
  FLAGS* flags = a->Flags;
  flags->Urgent = 0;
  NdisAcquireSpinLock(&a->Lock);
  frame->Data[3] = 1;
  if (flags->Urgent == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Other(ADAPTER* a) {
  FRAME* frame = a->Frame;
  a->Count = 0;
  NdisAcquireSpinLock(&a->Lock);
  frame->Data[3] = 1;
  if (a->Count == 0)
    NdisReleaseSpinLock(&a->Lock);
}
