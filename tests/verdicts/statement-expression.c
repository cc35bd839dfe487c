// A GNU statement expression acquires and yields a value.
// EXPECT Send: proved
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
  ULONG n = ENTER(a);
  a->Sent = n + 1;
  NdisReleaseSpinLock(&a->Lock);
}
