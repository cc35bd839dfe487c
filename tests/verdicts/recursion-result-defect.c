// The result of the recursive call is lost.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ITEM {
  struct _ITEM *Next;
  ULONG Id;
} ITEM, *PITEM;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static BOOLEAN Find(PADAPTER a, PITEM i, ULONG id) {
  if (i == NULL)
    return FALSE;
  if (i->Id == id) {
    NdisAcquireSpinLock(&a->Lock);
    return TRUE;
  }
  Find(a, i->Next, id);
  return FALSE;
}
VOID Send(PADAPTER a, PITEM i) {
  if (Find(a, i, 7))
    NdisReleaseSpinLock(&a->Lock);
}
