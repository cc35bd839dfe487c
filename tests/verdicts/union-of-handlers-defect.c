// A union holds one handler under two prototypes.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef union _HANDLER {
  VOID (*Short)(PADAPTER);
  VOID (*Long)(PADAPTER, ULONG);
} HANDLER;

static VOID Lock(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
}
VOID Send(PADAPTER a) {
  HANDLER handler;
  handler.Short = Lock;
  handler.Long(a, 0);
}
