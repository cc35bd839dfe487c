// A compound literal with designated fields; what is not named is zero.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _WORK {
  ULONG Id;
  BOOLEAN Locked, Done;
} WORK;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  WORK w = (WORK){.Id = n, .Locked = n > 2};
  if (n > 2)
    NdisAcquireSpinLock(&a->Lock);
  if (w.Locked || w.Done)
    NdisReleaseSpinLock(&a->Lock);
}
