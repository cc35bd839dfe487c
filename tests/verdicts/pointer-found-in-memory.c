// A pointer to a record, in a field whose own address nothing takes, is not what an untyped pointer
// that is found in memory points to.
// EXPECT Send: proved
// EXPECT Fill: proved
// EXPECT Attach: not-applicable
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  PVOID Context;
} REQUEST;

typedef struct {
  ULONG Flags;
  QUEUE* Queue;
  UCHAR Address[6];
} ADAPTER;

VOID Attach(ADAPTER* a, REQUEST* r) {
  r->Context = a;
}

VOID Send(ADAPTER* a, REQUEST* r) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  NdisZeroMemory(r->Context, sizeof(ADAPTER));
  NdisReleaseSpinLock(&a->Queue->Lock);
}

static VOID SetAddress(PUCHAR to, const UCHAR* from) {
  NdisMoveMemory(to, from, 6);
}

VOID Fill(ADAPTER* a, REQUEST* r) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  SetAddress(a->Address, r->Context);
  NdisReleaseSpinLock(&a->Queue->Lock);
}
