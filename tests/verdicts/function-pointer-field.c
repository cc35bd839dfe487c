// A field holds the function, set just before the call.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  VOID (*Handler)(struct _ADAPTER *);
} ADAPTER, *PADAPTER;
static VOID Release(PADAPTER a) {
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  a->Handler = Release;
  NdisAcquireSpinLock(&a->Lock);
  a->Handler(a);
}
