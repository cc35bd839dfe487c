// The other byte.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  PUCHAR bytes = (PUCHAR)&a->Flags;
  a->Flags = 0;
  bytes[2] = 2;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Flags == 0x200)
    NdisReleaseSpinLock(&a->Lock);
}
