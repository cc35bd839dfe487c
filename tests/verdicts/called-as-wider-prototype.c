// A function called through a pointer with one parameter more, by way of a pointer to void.
// EXPECT Send: proved
// EXPECT Lock: defect held-at-exit a->Lock
// EXPECT Unlock: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef VOID (*HANDLER)(PADAPTER, ULONG);

static VOID Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
static VOID Unlock(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
static PVOID const Handlers[] = {(PVOID)Lock, (PVOID)Unlock};
VOID Send(PADAPTER a) {
  ((HANDLER)Handlers[0])(a, 1);
  a->Sent++;
  ((HANDLER)Handlers[1])(a, 2);
}
