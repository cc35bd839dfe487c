// Where an object lies is known only as far as its alignment tells.
// EXPECT Send: inconclusive where objects lie
// TRUTH Send: unsafe
// EXPECT Local: inconclusive where objects lie
// TRUTH Local: unsafe
// EXPECT Order: inconclusive where objects lie
// TRUTH Order: unsafe
// EXPECT Aligned: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static ULONG Counters[4];
static UCHAR First[8], Second[8];

VOID Send(PADAPTER a) {
  Counters[a->Sent & 3] = 1;
  if ((ULONG_PTR)Counters & 8)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Local(PADAPTER a) {
  UCHAR buffer[64];
  if (BYTE_OFFSET(buffer) + sizeof(buffer) > PAGE_SIZE)
    NdisAcquireSpinLock(&a->Lock);
}
VOID Order(PADAPTER a) {
  NdisAcquireSpinLock(&a->Lock);
  if (First < Second)
    NdisReleaseSpinLock(&a->Lock);
}
VOID Aligned(PADAPTER a) {
  if ((ULONG_PTR)Counters & 3)
    NdisAcquireSpinLock(&a->Lock);
}
