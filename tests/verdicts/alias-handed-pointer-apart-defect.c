// A pointer that one entry point is handed may name the flag, in what it calls as well; that
// concerns no entry point that takes no such pointer.
// EXPECT Reset: defect held-at-exit a->Lock
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked;
  UCHAR *Next;
} ADAPTER, *PADAPTER;

static VOID Clear(PADAPTER a, PULONG count) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  *count = 0;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}

VOID Reset(PADAPTER a, PULONG count) {
  Clear(a, count);
}

VOID Send(PADAPTER a) {
  ULONG count = 0;
  Clear(a, &count);
}
