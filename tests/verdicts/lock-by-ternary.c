// A conditional expression chooses the lock, the same both times.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK High, Low;
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, ULONG priority) {
  NdisAcquireSpinLock(priority > 3 ? &a->High : &a->Low);
  NdisReleaseSpinLock(priority <= 3 ? &a->Low : &a->High);
}
