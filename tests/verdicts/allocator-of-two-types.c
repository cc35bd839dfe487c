// One allocator makes objects of two types: they do not overlap.
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

static PVOID Allocate(UINT size) {
  PVOID memory;
  if (NdisAllocateMemoryWithTag(&memory, size, 'tseT') != NDIS_STATUS_SUCCESS)
    return NULL;
  return memory;
}
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  REQUEST *request = Allocate(sizeof(REQUEST));
  REPLY *reply = Allocate(sizeof(REPLY));
  if (request == NULL || reply == NULL)
    return;
  request->Locked = 0;
  reply->Length = 1;
  if (request->Locked)
    NdisAcquireSpinLock(&a->Lock);
}
