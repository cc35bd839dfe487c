// Memory that _alloca gives is an object of its own: writing to it changes no flag elsewhere.
// EXPECT Send: proved
#include <malloc.h>
#include <ndis.h>

typedef struct _MAP {
  ULONG Used;
  ULONG Slots[1];
} MAP, *PMAP;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked;
  PMAP Map;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  PMAP map = (PMAP)_alloca(sizeof(MAP) + n * sizeof(ULONG));
  PULONG numbers = (PULONG)_alloca(n * sizeof(ULONG));
  if (map == NULL || map == a->Map)
    NdisAcquireSpinLock(&a->Lock);
  a->Map->Used = 0;
  map->Used = 1;
  numbers[0] = 1;
  if (a->Map->Used || map->Used != 1)
    NdisAcquireSpinLock(&a->Lock);
}
