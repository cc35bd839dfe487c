// What _alloca gives holds whatever was on the stack before.
// EXPECT Send: defect held-at-exit a->Lock
#include <malloc.h>
#include <ndis.h>

typedef struct _MAP {
  ULONG Used;
  ULONG Slots[1];
} MAP, *PMAP;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  PMAP map = (PMAP)_alloca(sizeof(MAP) + n * sizeof(ULONG));
  map->Slots[0] = 0;
  if (map->Used)
    NdisAcquireSpinLock(&a->Lock);
}
