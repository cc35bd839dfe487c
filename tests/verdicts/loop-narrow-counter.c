// The narrow counter of held locks wraps at 256, so 256 acquires are followed by no release.
// EXPECT Send: bounded
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, USHORT n) {
  UCHAR held = 0;
  while (n-- != 0) {
    NdisAcquireSpinLock(&a->Lock);
    held++;
  }
  while (held-- != 0)
    NdisReleaseSpinLock(&a->Lock);
}
