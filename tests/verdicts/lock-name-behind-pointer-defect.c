// clang-format off: a call that is longer than a step shows
// A lock is named at the call through a pointer: what stands at the end of it, however long.
// EXPECT Chosen: defect held-at-exit a->Lock
// EXPECT Chosen: defect released-more-often a->Lock
// EXPECT Long: defect held-at-exit TheContextOfTheMiniport->TheConfigurationOfTheTeam.ThePrimaryAdapterOfTheTeam->TheLockOfTheSendQueueOfTheAdapter
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  NDIS_SPIN_LOCK TheLockOfTheSendQueueOfTheAdapter;
  ULONG n;
} ADAPTER, *PADAPTER;
typedef struct _CONTEXT {
  struct {
    PADAPTER ThePrimaryAdapterOfTheTeam;
  } TheConfigurationOfTheTeam;
} CONTEXT;

VOID Chosen(PADAPTER a) { ((a->n) ? NdisAcquireSpinLock : NdisReleaseSpinLock)(&a->Lock); }
VOID Long(CONTEXT *TheContextOfTheMiniport) {
  NdisAcquireSpinLock(&TheContextOfTheMiniport->TheConfigurationOfTheTeam.ThePrimaryAdapterOfTheTeam->TheLockOfTheSendQueueOfTheAdapter);
}
