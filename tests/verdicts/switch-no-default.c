// Two switches over one value, neither has a default.
// EXPECT Send: proved
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
  case 5:
    NdisReleaseSpinLock(&a->Lock);
    break;
  case 3:
    NdisReleaseSpinLock(&a->Lock);
  }
}
