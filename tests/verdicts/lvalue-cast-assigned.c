// The Microsoft compiler assigns through a cast: the pointer that is tested is the one assigned.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PVOID Frame;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PUCHAR bytes) {
  PVOID held = NULL;
  (PUCHAR)a->Frame = bytes;
  if (bytes != NULL) {
    NdisAcquireSpinLock(&a->Lock);
    (PADAPTER)held = a;
  }
  if (a->Frame != NULL)
    NdisReleaseSpinLock(&((PADAPTER)held)->Lock);
}
