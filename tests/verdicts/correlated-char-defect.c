// A plain char is signed: 0xE9 as a char never equals the int 0xE9.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, const CHAR *name) {
  CHAR c = name[0];
  if ((UCHAR)c == 0xE9)
    NdisAcquireSpinLock(&a->Lock);
  if (c == 0xE9)
    NdisReleaseSpinLock(&a->Lock);
}
