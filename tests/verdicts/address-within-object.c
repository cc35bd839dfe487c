// The order and difference of addresses in one object do not depend on where it lies.
// EXPECT Send: proved
// EXPECT Sweep: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static ULONG Counters[4];

VOID Send(PADAPTER a) {
  PULONG first = &Counters[1], last = &Counters[3];
  NdisAcquireSpinLock(&a->Lock);
  if (first < last && last - first == 2 && (ULONG_PTR)last != (ULONG_PTR)a)
    NdisReleaseSpinLock(&a->Lock);
  else if (first >= last || (ULONG_PTR)last == (ULONG_PTR)a)
    NdisReleaseSpinLock(&a->Lock);
}
VOID Sweep(PADAPTER a) {
  UCHAR buffer[3];
  PUCHAR p;
  NdisAcquireSpinLock(&a->Lock);
  for (p = buffer; p < buffer + sizeof(buffer); p++)
    *p = 0;
  if (p == buffer + 3)
    NdisReleaseSpinLock(&a->Lock);
}
