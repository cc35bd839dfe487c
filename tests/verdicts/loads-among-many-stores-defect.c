// Loads have many stores to look at. That is put off until an answer hangs on it.
// EXPECT Send: proved
// EXPECT SendAgain: proved
// EXPECT SendOld: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Data[4096];
} ADAPTER, *PADAPTER;

#define STEP a->Data[__COUNTER__ + 1] = a->Data[0];
#define STEPS STEP STEP STEP STEP STEP STEP STEP STEP
#define MANY STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS STEPS

VOID Send(PADAPTER a) {
  BOOLEAN locked;
  MANY MANY MANY MANY
  locked = a->Data[0] != 0;
  if (locked)
    NdisAcquireSpinLock(&a->Lock);
  a->Data[0] = 0;
  if (locked)
    NdisReleaseSpinLock(&a->Lock);
}

VOID SendAgain(PADAPTER a, ULONG x) {
  a->Data[0] = x;
  MANY MANY MANY MANY
  if (a->Data[0] > 7)
    NdisAcquireSpinLock(&a->Lock);
  if (a->Data[0] > 7)
    NdisReleaseSpinLock(&a->Lock);
}

VOID SendOld(PADAPTER a, ULONG x) {
  a->Data[0] = x;
  MANY MANY MANY MANY
  if (a->Data[0] > 7)
    NdisAcquireSpinLock(&a->Lock);
}
