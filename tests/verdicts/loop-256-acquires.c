// Held 256 times at the exit: the defect needs more iterations than the bound.
// EXPECT Send: bounded
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  UCHAR i = 0;
  do {
    NdisAcquireSpinLock(&a->Lock);
    i++;
  } while (i != 0);
}
