// A record is found from the list entry in it, in a loop that does not leave the lock as it was.
// EXPECT Flush: defect held-at-exit entry->Lock|t->Lock
// EXPECT Sweep: defect held-at-exit entry->Lock|t->Lock
#include <ndis.h>

typedef struct {
  ULONG Zone;
  LIST_ENTRY Link;
  NDIS_SPIN_LOCK Lock;
} ENTRY;
typedef struct {
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Head;
} TABLE;

VOID Flush(TABLE* t, ULONG zone) {
  LIST_ENTRY* link;
  LIST_ENTRY* next;
  ENTRY* entry = NULL;
  for (link = t->Head.Flink; link != &t->Head; link = next) {
    next = link->Flink;
    entry = CONTAINING_RECORD(link, ENTRY, Link);
    if (entry->Zone == zone)
      NdisAcquireSpinLock(&entry->Lock);
  }
}
VOID Sweep(TABLE* t, ULONG zone) {
  LIST_ENTRY* link = t->Head.Flink;
  while (link != &t->Head) {
    ENTRY* entry = CONTAINING_RECORD(link, ENTRY, Link);
    NdisAcquireSpinLock(&t->Lock);
    link = entry->Link.Flink;
    if (entry->Zone != zone)
      NdisReleaseSpinLock(&t->Lock);
  }
}
