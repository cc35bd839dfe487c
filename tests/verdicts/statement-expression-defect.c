// The expression is expanded twice by another macro.
// EXPECT Send: defect held-at-exit a->Lock|(a)->Lock|ENTER(a)
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

#define ENTER(a)                                                                                   \
  ({                                                                                               \
    NdisAcquireSpinLock(&(a)->Lock);                                                               \
    (a)->Sent;                                                                                     \
  })
VOID Send(PADAPTER a) {
  ULONG n = max(ENTER(a), 1);
  a->Sent = n + 1;
  NdisReleaseSpinLock(&a->Lock);
}
