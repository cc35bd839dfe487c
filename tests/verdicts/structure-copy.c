// Flags are copied with their structure.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _OPTIONS {
  ULONG Rate;
  BOOLEAN Locked;
} OPTIONS;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  OPTIONS Options;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  OPTIONS saved = a->Options;
  if (saved.Locked)
    NdisAcquireSpinLock(&a->Lock);
  a->Options.Locked = FALSE;
  a->Options = saved;
  if (a->Options.Locked)
    NdisReleaseSpinLock(&a->Lock);
}
