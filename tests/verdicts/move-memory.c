// A flag goes through NdisMoveMemory.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _WORK {
  ULONG Id;
  ULONG Locked;
} WORK;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  WORK Work;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  WORK w;
  NdisMoveMemory(&w, &a->Work, sizeof(w));
  if (a->Work.Locked == 1)
    NdisAcquireSpinLock(&a->Lock);
  if (w.Locked == 1)
    NdisReleaseSpinLock(&a->Lock);
}
