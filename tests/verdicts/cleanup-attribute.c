// A function that runs where a variable goes out of scope is not followed.
// EXPECT Send: inconclusive cleanup
// TRUTH Send: safe
// EXPECT Unlock: defect released-more-often *lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

static VOID Unlock(PNDIS_SPIN_LOCK *lock) {
  NdisReleaseSpinLock(*lock);
}
VOID Send(PADAPTER a) {
  __attribute__((cleanup(Unlock))) PNDIS_SPIN_LOCK held = &a->Lock;
  NdisAcquireSpinLock(&a->Lock);
  a->Sent++;
}
