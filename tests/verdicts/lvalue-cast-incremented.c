// The Microsoft compiler counts a pointer up in the size of the type that it is cast to.
// EXPECT Send: proved
// EXPECT Count: proved
#include <ndis.h>

#define NEXT_BYTE(p) (*((PUCHAR)(p))++)

NDIS_SPIN_LOCK Lock;

VOID Send(PULONG frame) {
  PVOID at = frame;
  ULONG_PTR start = (ULONG_PTR)at;
  ((PULONG)at)++;
  --(PUSHORT)at;
  if (start != 0 && (ULONG_PTR)at - start == 2)
    NdisAcquireSpinLock(&Lock);
  if (start != 0 && (ULONG_PTR)at == start + 2)
    NdisReleaseSpinLock(&Lock);
  if (start != 0 && (ULONG_PTR)at == start + 4)
    NdisAcquireSpinLock(&Lock);
}

VOID Count(PVOID frame) {
  PVOID end = frame;
  UCHAR first = NEXT_BYTE(frame);
  if (first != 0)
    NdisAcquireSpinLock(&Lock);
  (PUCHAR)end += 1;
  if (first != 0 && end == frame)
    NdisReleaseSpinLock(&Lock);
}
