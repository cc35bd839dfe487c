// The effect is on a lock some fields away from the parameter.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _QUEUE {
  ULONG Length;
  NDIS_SPIN_LOCK Lock;
} QUEUE;
typedef struct _PORT {
  QUEUE Queues[2];
} PORT, *PPORT;
typedef struct _ADAPTER {
  PPORT Port;
} ADAPTER, *PADAPTER;
static VOID Enter(PADAPTER a, ULONG q) {
  NdisAcquireSpinLock(&a->Port->Queues[q].Lock);
}
VOID Send(PADAPTER a) {
  PPORT p = a->Port;
  Enter(a, 1);
  NdisReleaseSpinLock(&p->Queues[1].Lock);
}
