// One copy of a volatile structure stays what it is.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef struct _REGISTERS {
  ULONG Status;
} REGISTERS;

VOID Send(PADAPTER a, volatile REGISTERS *device) {
  REGISTERS before = *device;
  if (before.Status == 0)
    NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
  if (before.Status == 0)
    NdisReleaseSpinLock(&a->Lock);
}
