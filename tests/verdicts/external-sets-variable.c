// A function without a body is handed one variable: its neighbour does not change.
// EXPECT Send: proved
#include <ndis.h>

VOID Query(PULONG value);
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  ULONG value = 0, other = 0;
  Query(&value);
  if (other)
    NdisAcquireSpinLock(&a->Lock);
}
