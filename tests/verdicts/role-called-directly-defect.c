// Both are unbalanced.
// EXPECT FilterDetach: defect held-at-exit a->Lock
// EXPECT FilterPause: defect held-at-exit a->Lock
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
  if (a->State++ == 0)
    NdisReleaseSpinLock(&a->Lock);
  return NDIS_STATUS_SUCCESS;
}
VOID FilterDetach(NDIS_HANDLE context) {
  FilterPause(context, NULL);
}
