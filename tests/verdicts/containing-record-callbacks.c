// A record that lies around another is no second view of it: what the one holds at an offset is not
// what the other holds there. What the kit is handed as a callback no other pointer names.
// EXPECT Fire: proved
// EXPECT Flush: proved
// EXPECT FlushLeaving: defect held-at-exit p->Lock
// EXPECT Worker: defect held-at-exit Context
// EXPECT Start: not-applicable
// EXPECT Open: not-applicable
#include <ndis.h>

typedef VOID CALLBACK_ROUTINE(PVOID Context);

typedef struct {
  CALLBACK_ROUTINE* Done;
  ULONG Count;
} TIMER;

typedef struct {
  CALLBACK_ROUTINE* Free;
  TIMER Timer;
  NDIS_SPIN_LOCK Lock;
} PORT;

VOID Take(PVOID l) {
  NdisAcquireSpinLock(l);
}

static VOID Drop(PVOID p) {
  (VOID) p;
}

VOID Open(PORT* p) {
  p->Free = Drop;
  p->Timer.Done = Take;
}

VOID Worker(PVOID Context) {
  NdisAcquireSpinLock(Context);
}

VOID Start(PVOID context, HANDLE* thread) {
  PsCreateSystemThread(thread, 0, NULL, NULL, NULL, Worker, context);
}

VOID Fire(TIMER* t) {
  PORT* p = CONTAINING_RECORD(t, PORT, Timer);
  NdisAcquireSpinLock(&p->Lock);
  p->Free(p);
  NdisReleaseSpinLock(&p->Lock);
}

typedef struct {
  CALLBACK_ROUTINE* Never;
} TABLE;

VOID Flush(PORT* p, TABLE* t) {
  NdisAcquireSpinLock(&p->Lock);
  t->Never(p);
  NdisReleaseSpinLock(&p->Lock);
}

VOID FlushLeaving(PORT* p) {
  NdisAcquireSpinLock(&p->Lock);
  p->Timer.Done(&p->Lock);
  NdisReleaseSpinLock(&p->Lock);
}
