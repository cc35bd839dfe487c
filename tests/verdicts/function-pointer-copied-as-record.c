// A function pointer that is copied as another record is wherever that is copied to.
// EXPECT Open: not-applicable
// EXPECT Pass: not-applicable
// EXPECT Run: defect held-at-exit p->Lock
#include <ndis.h>

typedef VOID HANDLER(PVOID Context);

typedef struct {
  HANDLER* First;
  ULONG Count;
} SOURCE;

typedef struct {
  HANDLER* Second;
  NDIS_SPIN_LOCK Lock;
} PORT;

typedef struct {
  LONG64 Value;
} CELL;

static VOID Take(PVOID l) {
  NdisAcquireSpinLock(l);
}

VOID Open(SOURCE* s) {
  s->First = Take;
}

VOID Pass(PORT* p, SOURCE* s) {
  *(CELL*)&p->Second = *(CELL*)&s->First;
}

VOID Run(PORT* p) {
  p->Second(&p->Lock);
}
