// A part of a global is found by its offset; the pointer may name the same global.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _PART {
  ULONG Kind, Locked;
} PART;
typedef struct _WHOLE {
  ULONG First, Second;
  PART Part;
} WHOLE;
static WHOLE Global;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, WHOLE *whole) {
  PART *part = (PART *)((PUCHAR)&Global + 8);
  part->Locked = 0;
  whole->Part.Locked = 1;
  if (part->Locked)
    NdisAcquireSpinLock(&a->Lock);
}
