// An offset in bytes leads into the second element.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _SLOT {
  ULONG Owner;
  ULONG Busy;
} SLOT;
typedef struct _SLOTS {
  SLOT Slot[3];
} SLOTS;
typedef struct _WORDS {
  ULONG Zero, One, Two, Three, Four, Five;
} WORDS;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, SLOTS *slots) {
  slots->Slot[1].Owner = 0;
  *(PULONG)((PUCHAR)slots + 8) = 1;
  if (slots->Slot[1].Owner)
    NdisAcquireSpinLock(&a->Lock);
}
