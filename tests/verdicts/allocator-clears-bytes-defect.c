// The same buffer is given out twice, by a function that clears it byte by byte.
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
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static UCHAR Buffer[64];
static PVOID Inner(VOID) {
  ULONG i;
  for (i = 0; i < 4; i++)
    Buffer[i] = 0;
  return Buffer;
}
static PVOID Scratch(VOID) { return Inner(); }

VOID Send(PADAPTER a) {
  REQUEST *request = Scratch();
  REPLY *reply = Scratch();
  request->Locked = 0;
  reply->Length = 1;
  if (request->Locked)
    NdisAcquireSpinLock(&a->Lock);
}
