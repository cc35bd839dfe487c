// A counter follows the lock through one loop and tells the next how often to release.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Ready[16];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG i, held = 0;
  for (i = 0; i < 16; i++)
    if (a->Ready[i]) {
      NdisAcquireSpinLock(&a->Lock);
      held++;
    }
  while (held != 0) {
    NdisReleaseSpinLock(&a->Lock);
    held--;
  }
}
