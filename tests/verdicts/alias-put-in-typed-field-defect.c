// New memory is put into a pointer to records as bytes, and used as scalars by its other name.
// EXPECT Copied: defect held-at-exit Lock
// EXPECT Exchanged: defect held-at-exit Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Busy;
} REQUEST;
typedef struct {
  REQUEST* Request;
} OWNER;

static NDIS_SPIN_LOCK Lock;

VOID Copied(OWNER* o) {
  PVOID p = ExAllocatePoolWithTag(NonPagedPool, 64, 'tseT');
  REQUEST* r;
  if (p == NULL)
    return;
  RtlCopyMemory(&o->Request, &p, sizeof(p));
  r = o->Request;
  r->Busy = 0;
  ((PULONG)p)[1] = 1;
  if (r->Busy)
    NdisAcquireSpinLock(&Lock);
}

VOID Exchanged(OWNER* o) {
  PVOID p = ExAllocatePoolWithTag(NonPagedPool, 64, 'tseT');
  REQUEST* r;
  if (p == NULL)
    return;
  InterlockedExchangePointer((PVOID*)&o->Request, p);
  r = o->Request;
  r->Busy = 0;
  ((PULONG)p)[1] = 1;
  if (r->Busy)
    NdisAcquireSpinLock(&Lock);
}
