// 255 + 1 in an unsigned char is 0: two conditions that meet there.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, UCHAR n) {
  UCHAR m = n;
  m++;
  if (n == 255)
    NdisAcquireSpinLock(&a->Lock);
  if (m == 0)
    NdisReleaseSpinLock(&a->Lock);
}
