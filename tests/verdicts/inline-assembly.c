// Inline assembly has no effect on the lock; the flag it cannot reach keeps its value.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  ULONG locked = n > 3;
  if (locked)
    NdisAcquireSpinLock(&a->Lock);
  __asm__ volatile("pause");
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
