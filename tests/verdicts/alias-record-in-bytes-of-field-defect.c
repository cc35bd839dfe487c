// A field's bytes are seen as a record: a pointer to that record may point into the field.
// EXPECT Prepare: not-applicable
// EXPECT WriteRecord: defect held-at-exit a->Lock
// EXPECT WriteField: defect held-at-exit a->Lock
// EXPECT WriteInner: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  UCHAR Kind;
  UCHAR Urgent;
} FLAGS;
typedef struct {
  USHORT Length;
  FLAGS Flags;
} PAYLOAD;
typedef struct {
  ULONG Length;
  UCHAR Data[8];
} FRAME;
typedef struct {
  NDIS_SPIN_LOCK Lock;
  FRAME* Frame;
  PAYLOAD* Payload;
  FLAGS* Flags;
} ADAPTER;

VOID Prepare(ADAPTER* a) {
  a->Payload = (PAYLOAD*)a->Frame->Data;
  a->Flags = &a->Payload->Flags;
}

VOID WriteRecord(ADAPTER* a) {
  a->Frame->Data[3] = 0;
  NdisAcquireSpinLock(&a->Lock);
  a->Payload->Flags.Urgent = 1;
  if (a->Frame->Data[3] == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID WriteField(ADAPTER* a) {
  FRAME* frame = a->Frame;
  PAYLOAD* payload = a->Payload;
  payload->Flags.Urgent = 0;
  NdisAcquireSpinLock(&a->Lock);
  frame->Data[3] = 1;
  if (payload->Flags.Urgent == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID WriteInner(ADAPTER* a) {
  FRAME* frame = a->Frame;
  FLAGS* flags = a->Flags;
  flags->Urgent = 0;
  NdisAcquireSpinLock(&a->Lock);
  frame->Data[3] = 1;
  if (flags->Urgent == 0)
    NdisReleaseSpinLock(&a->Lock);
}
