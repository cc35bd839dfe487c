// The byte is not the lowest one of the word.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef union _FLAGS {
  ULONG All;
  UCHAR First;
} FLAGS;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  FLAGS Flags;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  a->Flags.All = (n & 1) << 8;
  if (n & 1)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Flags.First)
    NdisReleaseSpinLock(&a->Lock);
}
