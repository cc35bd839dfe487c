// A field is copied to another field of another object.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _RING {
  ULONG Head, Tail;
} RING;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, RING *from, RING *to) {
  if (from == to)
    return;
  from->Tail = 1;
  NdisMoveMemory(&to->Head, &from->Tail, sizeof(ULONG));
  from->Tail = 0;
  if (to->Head)
    NdisAcquireSpinLock(&a->Lock);
}
