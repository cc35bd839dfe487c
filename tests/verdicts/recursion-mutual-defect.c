// The one does not take it again.
// EXPECT Send: defect released-more-often a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static VOID Down(PADAPTER a, ULONG n);
static VOID Up(PADAPTER a, ULONG n) {
  NdisReleaseSpinLock(&a->Lock);
  if (n)
    Down(a, n - 1);
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
