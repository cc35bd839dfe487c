// The interlocked operations have names with the memory order before the width, too.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  LONG64 Count;
  CHAR Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  WriteRelease64(&a->Count, 1);
  if (InterlockedIncrementNoFence64(&a->Count) == 2)
    NdisAcquireSpinLock(&a->Lock);
  a->Flags = 3;
  InterlockedAndRelease8(&a->Flags, 1);
  if (a->Flags == 1 && InterlockedDecrementRelease64(&a->Count) == 1)
    NdisReleaseSpinLock(&a->Lock);
}
