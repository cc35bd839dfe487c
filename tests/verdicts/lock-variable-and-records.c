// A lock that is a variable of its own is no part of a record, wherever a pointer to one leads.
// EXPECT Chosen: proved
// EXPECT ChosenByFlag: proved
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK Queues[2];
  PNDIS_SPIN_LOCK Current;
  UCHAR Flags;
} DEVICE;

static NDIS_SPIN_LOCK Own;

VOID Chosen(DEVICE* a, ULONG x) {
  NdisAcquireSpinLock((x & 1) ? &a->Lock : &a->Queues[0]);
  NdisAcquireSpinLock(&Own);
  NdisReleaseSpinLock(&Own);
  if (x & 1)
    NdisReleaseSpinLock(&a->Lock);
  else
    NdisReleaseSpinLock(&a->Queues[0]);
}

VOID ChosenByFlag(DEVICE* a, DEVICE* b, ULONG x) {
  a->Flags = x & 1;
  b->Current = (x & 2) ? &a->Lock : &b->Queues[1];
  if (x & 4) {
    NdisAcquireSpinLock((x & 1) ? &a->Lock : &a->Queues[0]);
    NdisAcquireSpinLock(&Own);
    NdisReleaseSpinLock(&Own);
    if (x & 1)
      NdisReleaseSpinLock(&a->Lock);
    else
      NdisReleaseSpinLock(&a->Queues[0]);
  }
  NdisAcquireSpinLock(b->Current);
  NdisReleaseSpinLock(b->Current);
}
