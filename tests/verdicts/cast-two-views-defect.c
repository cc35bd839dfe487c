// One context is seen as two structures.
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

VOID Send(PADAPTER a, PVOID context) {
  REQUEST *request = context;
  REPLY *reply = context;
  request->Locked = 0;
  reply->Length = 1;
  if (request->Locked)
    NdisAcquireSpinLock(&a->Lock);
}
