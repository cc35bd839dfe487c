// What a helper returns is one memory, however the helper comes by it and whatever its callers see
// in it.
// EXPECT Parameter: defect held-at-exit a->Lock
// EXPECT Bytes: defect held-at-exit a->Lock
// EXPECT Variable: defect held-at-exit a->Lock
// EXPECT Sum: defect held-at-exit a->Lock
// EXPECT Once: defect held-at-exit a->Lock
// EXPECT New: defect held-at-exit a->Lock
// EXPECT Behind: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Other;
} HEADER;
typedef struct {
  ULONG Kind;
  ULONG Locked;
} REQUEST;
typedef struct {
  ULONG Status;
  ULONG Length;
} REPLY;
typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

static void Use(ADAPTER* a, REQUEST* request, REPLY* reply) {
  if (request == NULL || reply == NULL)
    return;
  request->Locked = 0;
  reply->Length = 1;
  if (request->Locked)
    NdisAcquireSpinLock(&a->Lock);
}

static PVOID Same(HEADER* header) {
  return header;
}
VOID Parameter(ADAPTER* a, HEADER* header) {
  Use(a, Same(header), Same(header));
}

static PVOID Marked(HEADER* header) {
  PUCHAR bytes = (PUCHAR)header;
  bytes[0] = 1;
  return bytes;
}
static PVOID MarkedAgain(HEADER* header) {
  return Marked(header);
}
VOID Bytes(ADAPTER* a, HEADER* header) {
  Use(a, MarkedAgain(header), MarkedAgain(header));
}

static HEADER Header;
static PVOID OfVariable(VOID) {
  return &Header;
}
VOID Variable(ADAPTER* a) {
  Use(a, OfVariable(), OfVariable());
}

static UCHAR Buffer[64];
static PVOID At(ULONG_PTR offset) {
  ULONG_PTR start = (ULONG_PTR)Buffer;
  Buffer[0] = 1;
  return (PVOID)(offset + start);
}
static PVOID AtAgain(ULONG_PTR offset) {
  return At(offset);
}
VOID Sum(ADAPTER* a) {
  Use(a, AtAgain(0), AtAgain(0));
}

static PVOID Kept;
static PVOID AllocateOnce(VOID) {
  PUCHAR bytes;
  if (Kept == NULL)
    NdisAllocateMemoryWithTag(&Kept, 64, 'tseT');
  bytes = Kept;
  if (bytes != NULL)
    bytes[0] = 1;
  return bytes;
}
VOID Once(ADAPTER* a) {
  Use(a, AllocateOnce(), AllocateOnce());
}

static PVOID Allocate(VOID) {
  PVOID memory = NULL;
  PUCHAR bytes;
  NdisAllocateMemoryWithTag(&memory, 64, 'tseT');
  bytes = memory;
  if (bytes != NULL)
    bytes[0] = 1;
  return bytes;
}
VOID New(ADAPTER* a) {
  PVOID memory = Allocate();
  Use(a, memory, memory);
}

static PVOID AllocateBehind(VOID) {
  HEADER* header = Allocate();
  PUCHAR bytes;
  if (header == NULL)
    return NULL;
  bytes = (PUCHAR)(header + 1);
  bytes[0] = 1;
  return bytes;
}
VOID Behind(ADAPTER* a) {
  PVOID memory = AllocateBehind();
  Use(a, memory, memory);
}
