// The count that was incremented through a cast is not zero.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  PVOID held = NULL;
  a->Count = n & 0xFF;
  InterlockedIncrement(&(LONG)a->Count);
  if (a->Count != 0) {
    NdisAcquireSpinLock(&a->Lock);
    (PCHAR)(PADAPTER)held = (PCHAR)a;
    if (a->Count == 3)
      (PUCHAR)(PVOID)held = NULL;
  }
  if (held != NULL)
    NdisReleaseSpinLock(&((PADAPTER)held)->Lock);
}
