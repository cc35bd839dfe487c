// A lock that only a macro's body names is called what it is, not what the macro was given.
// EXPECT Named: defect held-at-exit a->Lock
// EXPECT Nested: defect held-at-exit a->Queues[TX_QUEUE].Lock
// EXPECT Handed: defect held-at-exit a->Lock
// EXPECT InLocal: defect held-at-exit it->Lock
#include <ndis.h>

typedef struct _QUEUE {
  NDIS_SPIN_LOCK Lock;
} QUEUE;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  QUEUE Queues[4];
} ADAPTER, *PADAPTER;

#define TX_QUEUE 2
#define LOCK(_A) NdisAcquireSpinLock(&(_A)->Lock)
#define LOCK_TX(_A) LOCK(&(_A)->Queues[TX_QUEUE])
#define WITH(_Statement) _Statement
#define LOCK_OF(_A)                                                                                \
  do {                                                                                             \
    PADAPTER it = (_A);                                                                            \
    NdisAcquireSpinLock(&it->Lock);                                                                \
  } while (0)

VOID Named(PADAPTER a) {
  LOCK(a);
}
VOID Nested(PADAPTER a) {
  LOCK_TX(a);
}
VOID Handed(PADAPTER a) {
  WITH(LOCK(a));
}
VOID InLocal(PADAPTER a) {
  LOCK_OF(a);
}
