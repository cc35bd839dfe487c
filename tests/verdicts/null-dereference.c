// A path that must access the null page ends in a bug check.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ITEM {
  ULONG Id;
} ITEM, *PITEM;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PITEM i) {
  NdisAcquireSpinLock(&a->Lock);
  if (i != NULL) {
    NdisReleaseSpinLock(&a->Lock);
    return;
  }
  a->Sent = i->Id;
}
