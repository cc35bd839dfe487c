// A state of enumeration type decides.
// EXPECT Send: proved
#include <ndis.h>

typedef enum { Stopped, Running, Paused } STATE;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  STATE State;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  STATE s = a->State;
  if (s == Running)
    NdisAcquireSpinLock(&a->Lock);
  if (s != Stopped && s != Paused && s == Running)
    NdisReleaseSpinLock(&a->Lock);
}
