// A store through a pointer of another object type cannot change the flag.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _PACKET {
  ULONG Length;
  ULONG Locked;
} PACKET, *PPACKET;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Locked;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PPACKET p) {
  if (a->Locked)
    NdisAcquireSpinLock(&a->Lock);
  p->Locked = 0;
  if (a->Locked)
    NdisReleaseSpinLock(&a->Lock);
}
