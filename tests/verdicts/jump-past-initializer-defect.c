// A goto past an initialiser leaves the variable with any value.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Choose: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  if (n)
    goto Inside;
  {
    ULONG k = 5;
  Inside:
    if (k == 6)
      NdisAcquireSpinLock(&a->Lock);
  }
}
VOID Choose(PADAPTER a, ULONG n) {
  switch (n) {
    ULONG k = 5;
  case 0:
    if (k == 6)
      NdisAcquireSpinLock(&a->Lock);
  }
}
