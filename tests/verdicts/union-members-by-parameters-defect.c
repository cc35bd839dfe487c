// Two parameters point to members of one union: what is written by the one is read by the other.
// EXPECT MPSend: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Length;
} SEND;

typedef struct {
  ULONG Kind;
  ULONG Status;
} INDICATION;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  union {
    SEND Send;
    INDICATION Indication;
  } Work;
} ADAPTER;

static void Send(ADAPTER* a, SEND* send, INDICATION* indication) {
  send->Length = 0;
  NdisAcquireSpinLock(&a->Lock);
  indication->Status = 1;
  if (send->Length == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID MPSend(ADAPTER* a) {
  Send(a, &a->Work.Send, &a->Work.Indication);
}
