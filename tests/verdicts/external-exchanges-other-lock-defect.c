// Only a lock that has been used is taken to be found again, by the pointers that still led to it when
// the function without a body was called; and no path is lost.
// EXPECT TakenOut: defect held-at-exit b->Lock
// EXPECT TakenOut: defect released-more-often a->Queue->Lock
// EXPECT Emptied: defect held-at-exit a->Queue->Lock
// EXPECT Retried: defect held-at-exit q->Lock
// EXPECT Changed: defect held-at-exit a->Lock
// EXPECT InBetween: defect held-at-exit q->Lock
// EXPECT ByIndex: defect held-at-exit a->Queues[a->Current].Lock
// EXPECT ByIndex: defect released-more-often a->Queues[a->Current].Lock
// EXPECT ByOutParameter: defect held-at-exit q->Lock
// EXPECT ByOutParameter: defect released-more-often q->Lock
// EXPECT FromList: defect held-at-exit e->Lock
// EXPECT FromList: defect released-more-often e->Lock
// EXPECT AfterLoop: defect held-at-exit a->Lock
// EXPECT TwoPointers: proved
// EXPECT Twice: proved
// EXPECT NoObject: proved
#include <ndis.h>

typedef struct QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
} ENTRY;

typedef struct {
  QUEUE* Queue;
  QUEUE* First;
  QUEUE* Second;
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER;

typedef struct {
  SIZE_T Current;
  QUEUE Queues[4];
} TABLE;

typedef struct {
  LIST_ENTRY List;
  NDIS_SPIN_LOCK Lock;
} PORT;

VOID Update(ADAPTER* a);
VOID UpdateTable(TABLE* a);
VOID RemoveHead(ADAPTER* a, const QUEUE* head);
VOID Next(ADAPTER* a, QUEUE** q);

VOID TakenOut(ADAPTER* a, QUEUE* b) {
  QUEUE* old = a->Queue;
  if (b == old)
    return;
  a->Queue = b;
  NdisAcquireSpinLock(&old->Lock);
  Update(a);
  NdisAcquireSpinLock(&b->Lock);
  if (a->Queue != old)
    NdisReleaseSpinLock(&a->Queue->Lock);
  else
    NdisReleaseSpinLock(&b->Lock);
  NdisReleaseSpinLock(&old->Lock);
}

VOID Emptied(ADAPTER* a) {
  QUEUE* q = a->Queue;
  a->Queue = NULL;
  NdisAcquireSpinLock(&q->Lock);
  Update(a);
  if (a->Queue != NULL && a->Queue != q)
    NdisAcquireSpinLock(&a->Queue->Lock);
  NdisReleaseSpinLock(&q->Lock);
}

VOID Retried(ADAPTER* a) {
  QUEUE* q;
  for (;;) {
    q = a->Queue;
    NdisAcquireSpinLock(&q->Lock);
    Update(a);
    if (q == a->Queue)
      break;
  }
  NdisReleaseSpinLock(&q->Lock);
}

VOID Changed(ADAPTER* a) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  Update(a);
  if (a->Queue != q)
    NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Queue->Lock);
}

VOID InBetween(ADAPTER* a) {
  QUEUE* q = a->Queue;
  NdisAcquireSpinLock(&q->Lock);
  Update(a);
  if (a->Queue != q) {
    QUEUE* now = a->Queue;
    NdisAcquireSpinLock(&now->Lock);
    now->Count++;
    NdisReleaseSpinLock(&now->Lock);
    return;
  }
  NdisReleaseSpinLock(&q->Lock);
}

VOID ByIndex(TABLE* a) {
  NdisAcquireSpinLock(&a->Queues[a->Current].Lock);
  UpdateTable(a);
  NdisReleaseSpinLock(&a->Queues[a->Current].Lock);
}

VOID ByOutParameter(ADAPTER* a) {
  QUEUE* q;
  Next(a, &q);
  NdisAcquireSpinLock(&q->Lock);
  Next(a, &q);
  NdisReleaseSpinLock(&q->Lock);
}

VOID FromList(PORT* a) {
  ENTRY* e = CONTAINING_RECORD(a->List.Flink, ENTRY, Link);
  NdisAcquireSpinLock(&e->Lock);
  NdisInterlockedRemoveHeadList(&a->List, &a->Lock);
  e = CONTAINING_RECORD(a->List.Flink, ENTRY, Link);
  NdisReleaseSpinLock(&e->Lock);
}

VOID AfterLoop(ADAPTER* a) {
  BOOLEAN any = FALSE;
  while (a->Queue != NULL) {
    QUEUE* head = a->Queue;
    NdisAcquireSpinLock(&head->Lock);
    RemoveHead(a, head);
    NdisReleaseSpinLock(&head->Lock);
    any = TRUE;
  }
  if (any)
    NdisAcquireSpinLock(&a->Lock);
}

VOID TwoPointers(ADAPTER* a) {
  NdisAcquireSpinLock(&a->First->Lock);
  NdisAcquireSpinLock(&a->Second->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->Second->Lock);
  NdisReleaseSpinLock(&a->First->Lock);
}

VOID Twice(ADAPTER* a) {
  NdisAcquireSpinLock(&a->First->Lock);
  NdisAcquireSpinLock(&a->First->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->First->Lock);
  Update(a);
  NdisReleaseSpinLock(&a->First->Lock);
}

VOID NoObject(ADAPTER* a, ULONG f) {
  QUEUE* q = NULL;
  NdisAcquireSpinLock(&a->Lock);
  if (f)
    a->Count = q->Count;
  else
    NdisReleaseSpinLock(&a->Lock);
}
