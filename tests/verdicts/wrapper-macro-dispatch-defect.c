// The plain arm of the unlocking macro is empty.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

#define LOCK(l, d)                                                                                 \
  if (d) {                                                                                         \
    NdisDprAcquireSpinLock(l);                                                                     \
  } else {                                                                                         \
    NdisAcquireSpinLock(l);                                                                        \
  }
#define UNLOCK(l, d)                                                                               \
  if (d) {                                                                                         \
    NdisDprReleaseSpinLock(l);                                                                     \
  }
VOID Send(PADAPTER a, BOOLEAN dispatch) {
  LOCK(&a->Lock, dispatch);
  a->Sent++;
  UNLOCK(&a->Lock, dispatch);
}
