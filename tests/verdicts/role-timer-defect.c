// Every 256th tick returns early.
// EXPECT Tick: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ticks;
} ADAPTER, *PADAPTER;

NDIS_TIMER_FUNCTION Tick;
VOID Tick(PVOID s1, PVOID context, PVOID s2, PVOID s3) {
  PADAPTER a = context;
  UNREFERENCED_PARAMETER(s1);
  UNREFERENCED_PARAMETER(s2);
  UNREFERENCED_PARAMETER(s3);
  NdisDprAcquireSpinLock(&a->Lock);
  if (++a->Ticks % 256 == 0)
    return;
  NdisDprReleaseSpinLock(&a->Lock);
}
