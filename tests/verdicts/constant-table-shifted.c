// The index is shifted; what lies before the table is another table.
// EXPECT Send: proved
#include <ndis.h>

static const ULONG Before[4] = {1, 1, 1, 1};
static const ULONG Table[4] = {0, 0, 0, 0};
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG i) {
  if (i >= 10 && i < 14 && Table[i - 10])
    NdisAcquireSpinLock(&a->Lock);
}
