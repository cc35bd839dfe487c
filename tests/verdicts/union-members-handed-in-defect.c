// Two arguments may point to members of one union: what is written by the one is read by the other.
// EXPECT MPSend: defect held-at-exit a->Lock
// EXPECT MPReset: not-applicable
#include <ndis.h>

typedef struct {
  ULONG Kind;
  ULONG Length;
} SEND;

typedef struct {
  ULONG Kind;
  ULONG Status;
} INDICATION;

typedef union {
  SEND Send;
  INDICATION Indication;
} WORK;

typedef struct {
  NDIS_SPIN_LOCK Lock;
} ADAPTER;

VOID MPSend(ADAPTER* a, SEND* send, INDICATION* indication) {
  send->Length = 0;
  NdisAcquireSpinLock(&a->Lock);
  indication->Status = 1;
  if (send->Length == 0)
    NdisReleaseSpinLock(&a->Lock);
}

VOID MPReset(WORK* work) {
  work->Send.Length = 0;
  work->Indication.Status = 0;
}
