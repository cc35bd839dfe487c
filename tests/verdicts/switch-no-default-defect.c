// The second switch forgets one value.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG kind) {
  switch (kind) {
  case 3:
  case 5:
    NdisAcquireSpinLock(&a->Lock);
  }
  a->Sent++;
  switch (kind) {
  case 6:
    break;
  case 3:
    NdisReleaseSpinLock(&a->Lock);
  }
}
