// A union's member is written as a whole, and what overlaps it is read only after a new value.
// EXPECT Assigned: proved
// EXPECT Copied: proved
#include <ndis.h>

typedef struct {
  ULONG Up : 1;
  ULONG Speed : 3;
} BITS;

typedef union {
  BITS Bits;
  ULONG All;
} LINK_REGISTER;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  LINK_REGISTER Register;
} DEVICE;

VOID Assigned(DEVICE* d, BITS bits) {
  LINK_REGISTER r;
  r.Bits = bits;
  r.All = 0;
  if (r.All != 0)
    NdisAcquireSpinLock(&d->Lock);
}

VOID Copied(DEVICE* d) {
  LINK_REGISTER r;
  r.Bits = d->Register.Bits;
  if (d->Register.All & 1)
    NdisAcquireSpinLock(&d->Lock);
  if (r.Bits.Up)
    NdisReleaseSpinLock(&d->Lock);
}
