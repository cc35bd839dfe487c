// Cleared too late.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _WORK {
  ULONG Id;
  BOOLEAN Locked;
} WORK;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  WORK w;
  w.Locked = FALSE;
  if (n & 1) {
    NdisAcquireSpinLock(&a->Lock);
    w.Locked = TRUE;
  }
  NdisZeroMemory(&w, sizeof(w));
  if (w.Locked)
    NdisReleaseSpinLock(&a->Lock);
}
