// A record that lies behind another is written with it.
// EXPECT BehindAnother: defect held-at-exit k->Queue->Lock
#include <ndis.h>

typedef struct QUEUE {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} QUEUE;

typedef struct {
  ULONG64 Size;
} HEADER;

typedef struct {
  ULONG64 Flags;
  QUEUE* Queue;
} BEHIND;

VOID BehindAnother(HEADER* h) {
  BEHIND* k = (BEHIND*)((PUCHAR)h + sizeof(HEADER));
  NdisAcquireSpinLock(&k->Queue->Lock);
  NdisZeroMemory(h, sizeof(HEADER) + sizeof(BEHIND));
  if (k->Queue != NULL)
    NdisReleaseSpinLock(&k->Queue->Lock);
}
