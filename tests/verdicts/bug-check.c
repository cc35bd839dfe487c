// KeBugCheckEx does not return.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Signature;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (a->Signature != 'tpdA')
    KeBugCheckEx(0xE2, 0, 0, 0, 0);
  if (a->Signature == 'tpdA')
    NdisReleaseSpinLock(&a->Lock);
}
