// A cast of a cast, and the address of a cast, name the object below them.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Count;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  PVOID held = NULL;
  a->Count = n & 0xFF;
  InterlockedIncrement(&(LONG)a->Count);
  if (a->Count != 0) {
    NdisAcquireSpinLock(&a->Lock);
    (PCHAR)(PADAPTER)held = (PCHAR)a;
  }
  if (held != NULL)
    NdisReleaseSpinLock(&((PADAPTER)held)->Lock);
}
