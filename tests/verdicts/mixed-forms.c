// Acquired by one form, released by the other: balanced for this rule (IRQL is another rule).
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  NdisDprAcquireSpinLock(&a->Lock);
  NdisReleaseSpinLock(&a->Lock);
  NdisAcquireSpinLock(&a->Lock);
  NdisDprReleaseSpinLock(&a->Lock);
}
