// The high half of a 64-bit word.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONGLONG n) {
  if (n >= 0x100000000ULL)
    NdisAcquireSpinLock(&a->Lock);
  if (n >> 32)
    NdisReleaseSpinLock(&a->Lock);
}
