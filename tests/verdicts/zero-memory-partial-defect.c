// Only the first field is cleared.
// EXPECT Send: defect released-more-often a->Lock
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
  NdisZeroMemory(&w, sizeof(w.Id));
  if (n & 1) {
    NdisAcquireSpinLock(&a->Lock);
    w.Locked = TRUE;
  }
  if (w.Locked)
    NdisReleaseSpinLock(&a->Lock);
}
