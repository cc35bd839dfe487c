// The word lies beside the field.
// EXPECT Send: proved
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
  WORDS *words = (WORDS *)slots;
  slots->Slot[1].Owner = 0;
  words->Three = 1;
  if (slots->Slot[1].Owner)
    NdisAcquireSpinLock(&a->Lock);
}
