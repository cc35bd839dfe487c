// A timer function, known by its role type.
// EXPECT Tick: proved
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
  a->Ticks++;
  NdisDprReleaseSpinLock(&a->Lock);
}
