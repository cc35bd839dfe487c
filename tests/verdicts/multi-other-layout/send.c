// Two files see one variable's memory as structures of different layout.
// EXPECT Send: inconclusive another layout
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _STATE {
  NDIS_SPIN_LOCK Lock;
  ULONG Flag;
} STATE;

STATE *State;
VOID Clear(VOID);

VOID Send(VOID) {
  if (State->Flag)
    NdisAcquireSpinLock(&State->Lock);
  Clear();
  if (State->Flag)
    NdisReleaseSpinLock(&State->Lock);
}
