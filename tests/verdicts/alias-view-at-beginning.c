// The one record is seen as the other from its beginning on. Nothing says that it ever is from its
// middle on: no defect may rest on that.
// EXPECT See: not-applicable
// EXPECT Send: inconclusive unlike objects overlap
// EXPECT SendFirst: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  ULONG First;
  ULONG Second;
  ULONG Third;
} RECORD;

typedef struct {
  USHORT Low;
  USHORT High;
  ULONG Next;
  ULONG Last;
} VIEW;

typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

VOID See(RECORD* record, VIEW** out) {
  *out = (VIEW*)record;
}

VOID Send(ADAPTER* a, RECORD* record, VIEW* view) {
  record->Third = 0;
  NdisFillMemory(view, sizeof(view->Low), 1);
  if (record->Third != 0)
    NdisAcquireSpinLock(&a->Lock);
}

VOID SendFirst(ADAPTER* a, RECORD* record, VIEW* view) {
  record->First = 0;
  NdisFillMemory(view, sizeof(view->Low), 1);
  if (record->First != 0)
    NdisAcquireSpinLock(&a->Lock);
}
