// The driver's own helpers around functions that are not given (to get memory, to give it back)
// change for each caller what that caller hands them.
// EXPECT Initialize: not-applicable
// EXPECT Refill: proved
// EXPECT RefillAll: proved
// EXPECT Exchanged: defect held-at-exit a->Queue->Lock
// EXPECT Exchanged: defect released-more-often a->Queue->Lock
// EXPECT ExchangedInLoop: defect held-at-exit q->Lock
// EXPECT ExchangedInLoop: defect released-more-often a->Queue->Lock
// EXPECT Failed: defect held-at-exit a->Queue->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  QUEUE* Queue;
  UCHAR* Buffer;
  ULONG* Numbers;
} ADAPTER;

PVOID Take(ULONG length);
VOID Give(PVOID memory, ULONG length);
static ULONG Taken;

static NDIS_STATUS Allocate(PVOID* at, ULONG length) {
  *at = Take(length);
  if (*at == NULL)
    return NDIS_STATUS_RESOURCES;
  ++Taken;
  return NDIS_STATUS_SUCCESS;
}

static VOID Free(PVOID memory, ULONG length) {
  if (memory != NULL) {
    Give(memory, length);
    --Taken;
  }
}

NDIS_STATUS Initialize(ADAPTER* a) {
  if (Allocate((PVOID*)&a->Queue, sizeof(QUEUE)) != NDIS_STATUS_SUCCESS)
    return NDIS_STATUS_RESOURCES;
  return Allocate((PVOID*)&a->Buffer, 100);
}

VOID Refill(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Free(a->Buffer, 100);
  Allocate((PVOID*)&a->Buffer, 200);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID RefillAll(ADAPTER* a, ULONG n) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  while (n-- != 0) {
    Free(a->Numbers, n);
    if (Allocate((PVOID*)&a->Numbers, n + 1) != NDIS_STATUS_SUCCESS)
      break;
  }
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Exchanged(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  Allocate((PVOID*)&a->Queue, sizeof(QUEUE));
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID ExchangedInLoop(ADAPTER* a, ULONG n) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  while (n-- != 0)
    Allocate((PVOID*)&a->Queue, sizeof(QUEUE));
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID Failed(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Queue->Lock);
  if (Allocate((PVOID*)&a->Buffer, 200) != NDIS_STATUS_SUCCESS)
    return;
  NdisReleaseSpinLock(&a->Queue->Lock);
}
