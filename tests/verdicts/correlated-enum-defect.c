// An enumeration may hold a value that none of its names has.
// EXPECT Send: defect released-more-often a->Lock
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
  if (s != Stopped && s != Paused)
    NdisReleaseSpinLock(&a->Lock);
}
