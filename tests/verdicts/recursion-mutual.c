// Two functions call each other, the one drops what the other holds.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID Down(PADAPTER a, ULONG n);
static VOID Up(PADAPTER a, ULONG n) {
  NdisReleaseSpinLock(&a->Lock);
  if (n)
    Down(a, n - 1);
  NdisAcquireSpinLock(&a->Lock);
}
static VOID Down(PADAPTER a, ULONG n) {
  NdisAcquireSpinLock(&a->Lock);
  if (n)
    Up(a, n - 1);
  NdisReleaseSpinLock(&a->Lock);
}
VOID Send(PADAPTER a, ULONG n) {
  Down(a, n);
}
