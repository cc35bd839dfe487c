// Each iteration has an object of its own, and its contents are not those of the one before.
// EXPECT Send: inconclusive
// TRUTH Send: unsafe
#include <malloc.h>
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  ULONG Id;
} ITEM, *PITEM;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  PITEM first = NULL, item;
  ULONG i;
  for (i = 0; i < 2; i++) {
    item = (PITEM)_alloca(sizeof(ITEM));
    item->Id = i;
    item->Next = first;
    first = item;
  }
  if (first->Next->Id == 0)
    NdisAcquireSpinLock(&a->Lock);
}
