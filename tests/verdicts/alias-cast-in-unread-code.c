// A function that cannot be read may see a record as another.
// EXPECT Prepare: inconclusive
// EXPECT Write: inconclusive
// EXPECT Other: proved
#include <ndis.h>

typedef struct {
  UCHAR Kind;
  UCHAR Urgent;
} PRIORITY;

typedef struct {
  ULONG Length;
} PACKET;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  PACKET* Packet;
  PRIORITY* Priority;
  ULONG Count;
} ADAPTER;

VOID Prepare(ADAPTER* a) {
  a->Priority = (PRIORITY*)a->Packet;
  Unknown(UNKNOWN_CONSTANT);
}

VOID Write(ADAPTER* a) {
  PACKET* packet = a->Packet;
  PRIORITY* priority = a->Priority;
  priority->Urgent = 0;
  NdisAcquireSpinLock(&a->Lock);
  packet->Length = 256;
  if (priority->Urgent == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Other(ADAPTER* a) {
  a->Count = 0;
  NdisAcquireSpinLock(&a->Lock);
  a->Packet->Length = 1;
  if (a->Count == 0)
    NdisReleaseSpinLock(&a->Lock);
}
