// A variable of one file that a function writes, or whose address another may keep.
// EXPECT Set: not-applicable
// EXPECT Give: not-applicable
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Flush: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static ULONG Written = 0;
static struct {
  ULONG Before, Flag;
} Given;

VOID Set(ULONG to) {
  Written = to;
}
PULONG Give(VOID) {
  return &Given.Flag;
}
VOID Send(PADAPTER a) {
  if (Written)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Flush(PADAPTER a) {
  if (Given.Flag)
    NdisAcquireSpinLock(&a->Lock);
}
