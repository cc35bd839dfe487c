// The function gives the same memory out twice, to be seen as two types.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _REQUEST {
  ULONG Kind;
  ULONG Locked;
} REQUEST;
typedef struct _REPLY {
  ULONG Status;
  ULONG Length;
} REPLY;

static PVOID Scratch(PVOID *place) { return *place; }
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PVOID Scratch;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  REQUEST *request;
  REPLY *reply;
  a->Scratch = a + 1;
  request = Scratch(&a->Scratch);
  reply = (REPLY *)request;
  request->Locked = 0;
  reply->Length = 1;
  if (request->Locked)
    NdisAcquireSpinLock(&a->Lock);
}
