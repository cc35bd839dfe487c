// A record begins with what an array has as its elements: seen as that array, its other field is one
// of them.
// EXPECT See: not-applicable
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT SendTable: defect held-at-exit a->Lock
// EXPECT SendFirst: proved
#include <ndis.h>

typedef struct {
  ULONG Value;
} ELEMENT;

typedef struct {
  ELEMENT First;
  ULONG Busy;
} RECORD;

typedef struct {
  ELEMENT Elements[4];
} TABLE;

typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

VOID See(RECORD* record, TABLE** out) {
  *out = (TABLE*)record;
}

VOID Send(ADAPTER* a, RECORD* record, ELEMENT* element) {
  record->Busy = 0;
  element->Value = 1;
  if (record->Busy != 0)
    NdisAcquireSpinLock(&a->Lock);
}

VOID SendTable(ADAPTER* a, RECORD* record, TABLE* table) {
  record->Busy = 0;
  table->Elements[1].Value = 1;
  if (record->Busy != 0)
    NdisAcquireSpinLock(&a->Lock);
}

VOID SendFirst(ADAPTER* a, RECORD* record) {
  record->Busy = 0;
  record->First.Value = 1;
  if (record->Busy != 0)
    NdisAcquireSpinLock(&a->Lock);
}
