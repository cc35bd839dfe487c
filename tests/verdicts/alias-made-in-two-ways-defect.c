// One call hands out what it made in two ways; so does the keeper of memory that is not aligned.
// EXPECT Twice: defect held-at-exit Lock
// EXPECT Aligned: defect held-at-exit Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Busy;
} REQUEST;
typedef struct {
  PVOID Raw;
} OWNER;

static NDIS_SPIN_LOCK Lock;

static PVOID Make(PVOID* also) {
  PVOID p = ExAllocatePoolWithTag(NonPagedPool, 64, 'tseT');
  *also = p;
  return p;
}

static PVOID MakeAligned(PVOID* raw) {
  PUCHAR p = ExAllocatePoolWithTag(NonPagedPool, 64, 'tseT');
  *raw = p;
  return p ? p + 16 : NULL;
}

VOID Twice(VOID) {
  PVOID also = NULL;
  REQUEST* r = Make(&also);
  if (r == NULL)
    return;
  r->Busy = 0;
  ((ULONG*)also)[1] = 1;
  if (r->Busy)
    NdisAcquireSpinLock(&Lock);
}

VOID Aligned(OWNER* o) {
  REQUEST* r = MakeAligned(&o->Raw);
  if (r == NULL)
    return;
  r->Busy = 0;
  ((ULONG*)o->Raw)[5] = 1;
  if (r->Busy)
    NdisAcquireSpinLock(&Lock);
}
