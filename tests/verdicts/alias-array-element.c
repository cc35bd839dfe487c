// Another element.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  UCHAR Kinds[8];
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, UCHAR i, PUCHAR p) {
  if ((i & 7) == 3)
    return;
  if (p != &a->Kinds[3])
    return;
  if (a->Kinds[i & 7])
    NdisAcquireSpinLock(&a->Lock);
  *p = 1;
  if (a->Kinds[i & 7])
    NdisReleaseSpinLock(&a->Lock);
}
