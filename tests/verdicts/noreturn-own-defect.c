// The release stands before the fatal end, and again behind a plain function.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

VOID Fatal(ULONG code);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG State;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->State > 9) {
    NdisReleaseSpinLock(&a->Lock);
    Fatal(a->State);
  }
  NdisReleaseSpinLock(&a->Lock);
}
