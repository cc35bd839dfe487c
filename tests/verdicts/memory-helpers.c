// The driver's own functions on memory change for each caller what that caller hands them.
// EXPECT Initialize: not-applicable
// EXPECT Clear: proved
// EXPECT CopyName: proved
// EXPECT Narrow: proved
// EXPECT Again: proved
// EXPECT Result: proved
// EXPECT ThroughPointer: proved
// EXPECT Cleared: defect held-at-exit a->Lock
// EXPECT Copied: defect held-at-exit a->Lock
// EXPECT Truncated: defect held-at-exit a->Lock
// EXPECT Beyond: defect held-at-exit a->Lock
// EXPECT Declared: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  UCHAR Name[16];
  ULONG Length;
} STATION;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  QUEUE* Queue;
  STATION* Station;
  STATION Own;
  UCHAR Flags;
  ULONG Count;
} ADAPTER;

static VOID Zero(PVOID at, ULONG length) {
  if (at)
    NdisZeroMemory(at, length);
}

static VOID ZeroAll(PVOID at, ULONG length) { Zero(at, length); }

static VOID CopyBytes(UCHAR* to, const UCHAR* from, ULONG length) {
  while (length-- != 0)
    *to++ = *from++;
}

static UCHAR FirstByte(const VOID* at) { return *(const UCHAR*)at; }

static SHORT Difference(const UCHAR* a, const UCHAR* b) {
  if (*a == *b)
    return 0;
  return (SHORT)(*a < *b ? -1 : 1);
}

static UCHAR Set(UCHAR* at, UCHAR value) {
  switch (value) {
  case 0:
    *at = 1;
    return 0;
  case 1:
    *at = 2;
    break;
  default:
    *at = value;
  }
  return *at;
}

VOID Initialize(ADAPTER* a) {
  ZeroAll(a, sizeof(*a));
  Zero(a->Station, sizeof(STATION));
}

VOID Clear(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Zero(a->Station, sizeof(STATION));
  ZeroAll(&a->Own, sizeof(STATION));
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID CopyName(ADAPTER* a, const UCHAR* name, UCHAR length) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  CopyBytes(a->Station->Name, name, length & 15);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Narrow(ADAPTER* a) {
  SHORT difference = Difference(&a->Own.Name[0], &a->Own.Name[1]);
  if (difference < 0)
    NdisAcquireSpinLock(&a->Lock);
  if (Difference(&a->Own.Name[0], &a->Own.Name[1]) == -1)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Again(ADAPTER* a, UCHAR n) {
  UCHAR flag = 0;
  for (UCHAR i = 0; i < n; ++i) {
    flag = Set(&a->Flags, flag);
    if (flag == 0)
      NdisAcquireSpinLock(&a->Lock);
    if (a->Flags == 1)
      NdisReleaseSpinLock(&a->Lock);
  }
}

VOID Result(ADAPTER* a) {
  UCHAR value = 1;
  value = Set(&value, value);
  if (value == 2)
    NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
}

// What a helper indexes is what its pointer points into, not the array that it was made of.
static int Differ(const UCHAR* p, const UCHAR* q, ULONG n) {
  while (n != 0) {
    n--;
    if (p[n] != q[n])
      return 1;
  }
  return 0;
}

static VOID FillBytes(PVOID at, UCHAR value, SIZE_T length) {
  SIZE_T i;
  for (i = 0; i < length; i++)
    ((UCHAR*)at)[i] = value;
}

typedef VOID (*CLEAR)(PVOID at, ULONG length);

VOID ThroughPointer(ADAPTER* a, ULONG i) {
  CLEAR clear = i == 0 ? Zero : ZeroAll;
  a->Count = 5;
  clear(&a->Count, sizeof(a->Count));
  NdisAcquireSpinLock(&a->Lock);
  if (a->Count == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Cleared(ADAPTER* a) {
  if (a->Count != 0)
    NdisAcquireSpinLock(&a->Lock);
  Zero(&a->Count, sizeof(a->Count));
  if (a->Count != 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Copied(ADAPTER* a) {
  a->Own.Name[0] = 1;
  a->Flags = 0;
  NdisAcquireSpinLock(&a->Lock);
  CopyBytes(&a->Flags, a->Own.Name, 1);
  if (a->Flags == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Truncated(ADAPTER* a) {
  a->Count = 0x100;
  NdisAcquireSpinLock(&a->Lock);
  if (FirstByte(&a->Count) != 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Beyond(ADAPTER* a, STATION* s) {
  NdisAcquireSpinLock(&a->Lock);
  if (Differ(a->Own.Name, s->Name, 20))
    return;
  NdisReleaseSpinLock(&a->Lock);
}

VOID Declared(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  FillBytes(a->Station, 7, sizeof(STATION));
  NdisReleaseSpinLock(&a->Queue->Lock);
}
