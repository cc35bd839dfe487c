// By four, and back by two: not by one, as the byte that was released for.
// EXPECT Send: defect held-at-exit Lock
// EXPECT Count: defect held-at-exit Lock
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
  if (start != 0 && (ULONG_PTR)at == start + 1)
    NdisReleaseSpinLock(&Lock);
  if (start != 0 && (ULONG_PTR)at == start + 4)
    NdisAcquireSpinLock(&Lock);
}

VOID Count(PVOID frame) {
  PVOID end = frame;
  UCHAR first = NEXT_BYTE(frame);
  if (first != 0)
    NdisAcquireSpinLock(&Lock);
  (PUSHORT)end += 1;
  if (first != 0 && end == frame)
    NdisReleaseSpinLock(&Lock);
}
