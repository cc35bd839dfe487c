// A byte store into a word, low byte first.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  PUCHAR bytes = (PUCHAR)&a->Flags;
  a->Flags = 0;
  bytes[1] = 2;
  NdisAcquireSpinLock(&a->Lock);
  if (a->Flags == 0x200)
    NdisReleaseSpinLock(&a->Lock);
}
