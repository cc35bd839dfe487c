// A record is seen some bytes behind the beginning of another, through untyped pointers.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  ULONG Kind, Length, Busy, Free;
  NDIS_SPIN_LOCK Lock;
} ADAPTER;
typedef struct {
  ULONG Value;
} CELL;

VOID Send(ADAPTER* a) {
  PVOID all = a;
  PUCHAR part = (PUCHAR)all + 8;
  CELL* cell = (CELL*)part;
  a->Busy = 0;
  cell->Value = 1;
  if (a->Busy)
    NdisAcquireSpinLock(&a->Lock);
}
