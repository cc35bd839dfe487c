// A declaration that stands for a function of another name.
// EXPECT Lock: defect held-at-exit a->Lock
// EXPECT Send: inconclusive __asm__("Lock")
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Enter(PADAPTER a) __asm__("Lock");
VOID Send(PADAPTER a) {
  Enter(a);
}
