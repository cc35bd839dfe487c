// The flag is cleared together with its structure, then the lock is dropped by a copy.
// EXPECT Send: proved
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
  NdisZeroMemory(&w, sizeof(w));
  if (n & 1) {
    NdisAcquireSpinLock(&a->Lock);
    w.Locked = TRUE;
  }
  if (w.Locked)
    NdisReleaseSpinLock(&a->Lock);
}
