// What is left of the flags is another one than the release asks for.
// EXPECT Send: defect held-at-exit a->Lock
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
  InterlockedAndRelease8(&a->Flags, 2);
  if (a->Flags == 1 && InterlockedDecrementRelease64(&a->Count) == 1)
    NdisReleaseSpinLock(&a->Lock);
}
