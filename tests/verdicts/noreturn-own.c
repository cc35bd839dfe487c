// A noreturn function of the driver's own.
// EXPECT Send: proved
#include <ndis.h>

DECLSPEC_NORETURN VOID Fatal(ULONG code);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG State;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->State > 9)
    Fatal(a->State);
  NdisReleaseSpinLock(&a->Lock);
}
