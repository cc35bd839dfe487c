// A table of words is read byte by byte.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

static const ULONG Table[2] = {0x01010101, 0x01010101};
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG i) {
  const UCHAR *bytes = (const UCHAR *)Table;
  if (i < sizeof(Table) && bytes[i])
    NdisAcquireSpinLock(&a->Lock);
}
