// A macro pair takes the dispatch flag; each expansion is a branch of its own.
// EXPECT Send: proved
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
  } else {                                                                                         \
    NdisReleaseSpinLock(l);                                                                        \
  }
VOID Send(PADAPTER a, BOOLEAN dispatch) {
  LOCK(&a->Lock, dispatch);
  a->Sent++;
  UNLOCK(&a->Lock, dispatch);
}
