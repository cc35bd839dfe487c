// The handle is overwritten in between.
// EXPECT Halt: defect held-at-exit ADAPTER_OF(h)->Lock|((PADAPTER)(h))->Lock
// EXPECT Halt: defect released-more-often ADAPTER_OF(h)->Lock|((PADAPTER)(h))->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG State;
} ADAPTER, *PADAPTER;

#define ADAPTER_OF(h) ((PADAPTER)(h))
VOID Halt(NDIS_HANDLE h) {
  NdisAcquireSpinLock(&ADAPTER_OF(h)->Lock);
  h = (PUCHAR)h + sizeof(ADAPTER);
  NdisReleaseSpinLock(&ADAPTER_OF(h)->Lock);
}
