// Two names of one union member.
// EXPECT Send: proved
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
  a->Flags.All = n & 1;
  if (n & 1)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Flags.First)
    NdisReleaseSpinLock(&a->Lock);
}
