// A constant table of pointers to constants, and a constant read at any of its bytes.
// EXPECT Send: defect held-at-exit a->Lock
// EXPECT Never: proved
// EXPECT Bytes: defect held-at-exit a->Lock
// EXPECT NoByte: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

typedef struct _RATE {
  ULONG Id;
  ULONG Speed;
} RATE;

static const RATE Slow = {0, 10}, Fast = {1, 100};
static const RATE *const Rates[] = {&Slow, &Fast};
static const union {
  ULONG Word;
  UCHAR Bytes[4];
} Mark = {0x01000000};

VOID Send(PADAPTER a, ULONG i) {
  if (Rates[i & 1]->Speed == 100)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Never(PADAPTER a, ULONG i) {
  if (Rates[i & 1]->Speed == 11)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Bytes(PADAPTER a, ULONG i) {
  if (i < 4 && Mark.Bytes[i])
    NdisAcquireSpinLock(&a->Lock);
}
VOID NoByte(PADAPTER a, ULONG i) {
  if (i < 3 && Mark.Bytes[i])
    NdisAcquireSpinLock(&a->Lock);
}
