// The acquire falls through to the release of the next case.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG kind) {
  if (kind != 1 && kind != 2)
    return;
  if (kind == 2)
    NdisAcquireSpinLock(&a->Lock);
  switch (kind) {
  case 1:
    NdisAcquireSpinLock(&a->Lock); /* fall through */
  case 2:
    a->Sent++;
    NdisReleaseSpinLock(&a->Lock);
  }
}
