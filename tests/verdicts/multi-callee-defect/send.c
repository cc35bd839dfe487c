// Uses the wrappers of the other file.
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID AdapterLock(PADAPTER a);
VOID AdapterUnlock(PADAPTER a);
VOID Send(PADAPTER a) {
  AdapterLock(a);
  a->Sent++;
  AdapterUnlock(a);
}
