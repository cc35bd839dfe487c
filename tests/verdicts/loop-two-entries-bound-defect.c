// Four iterations of a loop that is entered in its middle, as many as the bound admits.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Wait: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n, PULONG ring) {
  ULONG k = 0;
  if (n & 1)
    goto Middle;
Top:
  k++;
Middle:
  if (ring[k & 7] == 7)
    goto Top;
  if (k == 4 && (n & 1))
    NdisAcquireSpinLock(&a->Lock);
}
VOID Wait(PADAPTER a, ULONG n, PULONG ring) {
  ULONG k = 0;
  if (n)
    goto Inside;
  while (ring[k & 7] != 3) {
    k++;
  Inside:
    if (ring[k & 7] == 5)
      return;
  }
  if (k == 4 && !n)
    NdisAcquireSpinLock(&a->Lock);
}
