// One variable keeps contexts of two kinds: each is used as what it is.
// EXPECT Send: proved
// EXPECT Receive: proved
#include <ndis.h>

typedef struct {
  LIST_ENTRY Links;
  ULONG Length;
  ULONG Locked;
} SENDER;
typedef struct {
  ULONG Count;
  ULONG Bytes[8];
} RECEIVER;

static NDIS_SPIN_LOCK Lock;
static PVOID Context;

static VOID Sent(VOID) {
  SENDER* s = Context;
  s->Length = 0;
}

static VOID Received(VOID) {
  RECEIVER* r = Context;
  ULONG i;
  for (i = 0; i < r->Count && i < 8; i++)
    r->Bytes[i] = 1;
}

VOID Receive(SENDER* s, RECEIVER* r) {
  s->Locked = 0;
  Context = r;
  Received();
  if (s->Locked)
    NdisAcquireSpinLock(&Lock);
}

VOID Send(SENDER* s) {
  Context = s;
  NdisAcquireSpinLock(&Lock);
  Sent();
  NdisReleaseSpinLock(&Lock);
}
