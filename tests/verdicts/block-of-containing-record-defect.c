// Blocks are handed on by CONTAINING_RECORD: they are not within the entry that the address was
// made from.
// EXPECT Cleared: defect held-at-exit a->Lock
// EXPECT Filled: defect held-at-exit lock
// EXPECT HandedOut: defect held-at-exit a->Lock
// EXPECT FilledByElement: defect held-at-exit lock
// EXPECT EntryOnly: proved
#include <ndis.h>

typedef struct {
  ULONG Size;
  LIST_ENTRY Link;
  ULONG Busy;
} ITEM;

typedef struct {
  LIST_ENTRY Link;
  ULONG Busy;
} TASK;

typedef struct {
  ULONG Busy;
  LIST_ENTRY Links[3];
} MEMBER;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Items;
  TASK Task;
} ADAPTER;

VOID Run(TASK* task);

VOID Cleared(ADAPTER* a) {
  PLIST_ENTRY entry = RemoveHeadList(&a->Items);
  ITEM* item = CONTAINING_RECORD(entry, ITEM, Link);
  if (item->Busy)
    NdisAcquireSpinLock(&a->Lock);
  RtlZeroMemory(CONTAINING_RECORD(entry, ITEM, Link), sizeof(ITEM));
  if (item->Busy)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Filled(ITEM* item, NDIS_SPIN_LOCK* lock) {
  PLIST_ENTRY entry = &item->Link;
  item->Busy = 0;
  NdisFillMemory(CONTAINING_RECORD(entry, ITEM, Link), sizeof(ITEM), 1);
  if (item->Busy)
    NdisAcquireSpinLock(lock);
}

VOID FilledByElement(MEMBER* member, NDIS_SPIN_LOCK* lock) {
  PLIST_ENTRY entry = &member->Links[2];
  member->Busy = 0;
  NdisFillMemory(CONTAINING_RECORD(entry, MEMBER, Links[2]), sizeof(MEMBER), 1);
  if (member->Busy)
    NdisAcquireSpinLock(lock);
}

VOID HandedOut(ADAPTER* a, LIST_ENTRY* entry) {
  a->Task.Busy = 0;
  Run((TASK*)entry);
  if (a->Task.Busy)
    NdisAcquireSpinLock(&a->Lock);
}

VOID EntryOnly(ITEM* item, NDIS_SPIN_LOCK* lock) {
  PLIST_ENTRY entry = &item->Link;
  item->Busy = 0;
  NdisFillMemory(entry, sizeof(*entry), 1);
  if (item->Busy)
    NdisAcquireSpinLock(lock);
}
