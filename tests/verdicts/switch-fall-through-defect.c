// Case 2 is entered without the acquire of case 1.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG kind) {
  if (kind != 1 && kind != 2)
    return;

  switch (kind) {
  case 1:
    NdisAcquireSpinLock(&a->Lock); /* fall through */
  case 2:
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
