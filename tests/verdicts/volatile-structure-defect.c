// Two copies of a volatile structure may differ.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef struct _REGISTERS {
  ULONG Status;
} REGISTERS;

VOID Send(PADAPTER a, volatile REGISTERS *device) {
  REGISTERS before = *device, after = *device;
  NdisAcquireSpinLock(&a->Lock);
  if (before.Status == after.Status)
    NdisReleaseSpinLock(&a->Lock);
}
