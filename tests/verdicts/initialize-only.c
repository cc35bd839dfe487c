// Initialising and freeing a lock are no events of the rule.
// EXPECT Setup: not-applicable
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Setup(PADAPTER a) {
  NdisAllocateSpinLock(&a->Lock);
  NdisFreeSpinLock(&a->Lock);
}
