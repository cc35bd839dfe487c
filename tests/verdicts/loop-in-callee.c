// The callee loops, dropping and re-taking the caller's lock.
// EXPECT Halt: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Outstanding;
} ADAPTER, *PADAPTER;

static VOID Drain(PADAPTER a) {
  while (a->Outstanding) {
    NdisReleaseSpinLock(&a->Lock);
    NdisMSleep(50);
    NdisAcquireSpinLock(&a->Lock);
  }
}
VOID Halt(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  Drain(a);
  NdisReleaseSpinLock(&a->Lock);
}
