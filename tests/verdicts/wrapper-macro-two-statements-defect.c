// Without braces only the first statement of the macro is conditional.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Depth;
} ADAPTER, *PADAPTER;

#define LOCK(a)                                                                                    \
  (a)->Depth++;                                                                                    \
  NdisAcquireSpinLock(&(a)->Lock)
#define UNLOCK(a)                                                                                  \
  (a)->Depth--;                                                                                    \
  NdisReleaseSpinLock(&(a)->Lock)
VOID Send(PADAPTER a, BOOLEAN wanted) {
  if (wanted)
    LOCK(a);
  if (wanted) {
    UNLOCK(a);
  }
}
