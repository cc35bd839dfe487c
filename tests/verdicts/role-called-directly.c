// A callback that another callback calls is a check of its own all the same.
// EXPECT FilterDetach: proved
// EXPECT FilterPause: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG State;
} ADAPTER, *PADAPTER;

FILTER_PAUSE FilterPause;
FILTER_DETACH FilterDetach;
NDIS_STATUS FilterPause(NDIS_HANDLE context, PNDIS_FILTER_PAUSE_PARAMETERS parameters) {
  PADAPTER a = context;
  UNREFERENCED_PARAMETER(parameters);
  NdisAcquireSpinLock(&a->Lock);
  a->State = 2;
  NdisReleaseSpinLock(&a->Lock);
  return NDIS_STATUS_SUCCESS;
}
VOID FilterDetach(NDIS_HANDLE context) {
  FilterPause(context, NULL);
}
