// A trace call does.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Signature;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Signature != 'tpdA')
    DbgPrint("bad signature");
  if (a->Signature == 'tpdA')
    NdisReleaseSpinLock(&a->Lock);
}
