// The inner variable of the same name is set, the outer one asked.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  BOOLEAN locked = FALSE;
  if (n) {
    BOOLEAN locked = TRUE;
    if (locked)
      NdisAcquireSpinLock(&a->Lock);
  }
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}
