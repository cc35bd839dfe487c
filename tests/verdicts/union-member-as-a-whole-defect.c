// A union's member is written as a whole; what overlaps it is read through another member.
// EXPECT Assigned: defect held-at-exit d->Lock
// EXPECT Zeroed: defect released-more-often d->Lock
// EXPECT Filled: defect held-at-exit d->Lock
// EXPECT Returned: defect held-at-exit d->Lock
// EXPECT Pointed: defect held-at-exit d->Lock
// EXPECT Element: defect held-at-exit d->Lock
#include <ndis.h>

typedef struct {
  ULONG Up : 1;
  ULONG Speed : 3;
} BITS;

typedef union {
  BITS Bits;
  ULONG All;
} LINK_REGISTER;

typedef union {
  BITS Each[4];
  ULONG All[4];
} LINK_REGISTERS;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  LINK_REGISTER Register;
  LINK_REGISTERS Registers;
} DEVICE;

BITS ReadRegister(void);
VOID FillRegister(BITS* bits);

VOID Assigned(DEVICE* d, BITS bits) {
  LINK_REGISTER r;
  r.All = 0;
  r.Bits = bits;
  if (r.All != 0)
    NdisAcquireSpinLock(&d->Lock);
}

VOID Zeroed(DEVICE* d) {
  LINK_REGISTER r;
  r.All = 1;
  RtlZeroMemory(&r.Bits, sizeof(r.Bits));
  if (r.All == 0)
    NdisReleaseSpinLock(&d->Lock);
}

VOID Filled(DEVICE* d) {
  d->Register.All = 0;
  FillRegister(&d->Register.Bits);
  if (d->Register.All != 0)
    NdisAcquireSpinLock(&d->Lock);
}

VOID Returned(DEVICE* d) {
  d->Register.All = 0;
  d->Register.Bits = ReadRegister();
  if (d->Register.All != 0)
    NdisAcquireSpinLock(&d->Lock);
}

VOID Pointed(DEVICE* d, const BITS* from) {
  LINK_REGISTER r;
  BITS* to = &r.Bits;
  r.All = 0;
  *to = *from;
  if (r.All != 0)
    NdisAcquireSpinLock(&d->Lock);
}

VOID Element(DEVICE* d, const BITS* from, ULONG i) {
  if (i >= 4)
    return;
  d->Registers.All[2] = 0;
  d->Registers.Each[i] = *from;
  if (d->Registers.All[2] != 0)
    NdisAcquireSpinLock(&d->Lock);
}
