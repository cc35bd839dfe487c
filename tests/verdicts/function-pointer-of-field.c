// A call through a field reaches what the driver puts in that field, not whatever is of its type.
// EXPECT Attach: not-applicable
// EXPECT Idle: proved
// EXPECT Kept: proved
#include <ndis.h>

typedef struct _ADAPTER ADAPTER;
typedef VOID HANDLER(ADAPTER* a);
typedef struct {
  HANDLER* OnAttach;
  HANDLER* OnTouch;
  HANDLER* OnIdle;
} HANDLERS;
struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  HANDLERS Handlers;
  HANDLER* Copy;
  ULONG Touched;
};

VOID Take(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Touch(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
  a->Touched++;
  NdisReleaseSpinLock(&a->Lock);
}
VOID Attach(ADAPTER* a) {
  a->Handlers.OnAttach = Take;
  a->Handlers.OnTouch = Touch;
  a->Copy = a->Handlers.OnTouch;
}
VOID Idle(ADAPTER* a) {
  NdisAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
  a->Handlers.OnTouch(a);
  if (a->Handlers.OnIdle)
    a->Handlers.OnIdle(a);
}
VOID Kept(ADAPTER* a) {
  a->Copy(a);
}
