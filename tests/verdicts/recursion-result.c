// The result tells whether the lock is held, at any depth.
// EXPECT Send: proved
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
  return Find(a, i->Next, id);
}
VOID Send(PADAPTER a, PITEM i) {
  if (Find(a, i, 7))
    NdisReleaseSpinLock(&a->Lock);
}
