// __leave goes to the end of the block.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  BOOLEAN locked = FALSE;
  __try {
    if (n == 0)
      __leave;
    NdisAcquireSpinLock(&a->Lock);
    locked = TRUE;
    a->Sent++;
  } __finally {
    if (locked)
      NdisReleaseSpinLock(&a->Lock);
  }
}
