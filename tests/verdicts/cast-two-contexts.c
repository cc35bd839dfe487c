// Two contexts, each seen as a structure of its own, are two objects.
// EXPECT Send: proved
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

VOID Send(PADAPTER a, PVOID first, PVOID second) {
  REQUEST *request = first;
  REPLY *reply = second;
  request->Locked = 0;
  reply->Length = 1;
  if (request->Locked)
    NdisAcquireSpinLock(&a->Lock);
}
