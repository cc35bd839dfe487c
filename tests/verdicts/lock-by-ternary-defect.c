// At priority 3 the choices differ.
// EXPECT Send: defect held-at-exit a->Low|priority>3?&a->High:&a->Low
// EXPECT Send: defect released-more-often a->High|priority<3?&a->Low:&a->High
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK High, Low;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, ULONG priority) {
  NdisAcquireSpinLock(priority > 3 ? &a->High : &a->Low);
  NdisReleaseSpinLock(priority < 3 ? &a->Low : &a->High);
}
