// The context comes as PVOID through a helper macro.
// EXPECT Halt: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG State;
} ADAPTER, *PADAPTER;

#define ADAPTER_OF(h) ((PADAPTER)(h))
VOID Halt(NDIS_HANDLE h) {
  NdisAcquireSpinLock(&ADAPTER_OF(h)->Lock);
  ADAPTER_OF(h)->State = 0;
  NdisReleaseSpinLock(&ADAPTER_OF(h)->Lock);
}
