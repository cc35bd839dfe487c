// The path that breaks the rule copies a block: of few bytes, if it may be, so that it can be run.
// EXPECT Receive: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PUCHAR Buffer;
} ADAPTER, *PADAPTER;

VOID Receive(PADAPTER a, PVOID header, ULONG headerSize, ULONG lookaheadSize, ULONG packetSize) {
  ULONG wanted = headerSize + packetSize;
  NdisAcquireSpinLock(&a->Lock);
  if (wanted > 2 && lookaheadSize + headerSize < wanted && headerSize > lookaheadSize) {
    NdisMoveMemory(a->Buffer, header, headerSize);
    return;
  }
  NdisReleaseSpinLock(&a->Lock);
}
