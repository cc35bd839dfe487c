// A call that returns twice is not followed.
// EXPECT Send: inconclusive __builtin_setjmp
// TRUTH Send: unsafe
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  void *buffer[5];
  a->Sent = 0;
  if (__builtin_setjmp(buffer)) {
    if (a->Sent == 1)
      NdisAcquireSpinLock(&a->Lock);
    return;
  }
  a->Sent = 1;
  __builtin_longjmp(buffer, 1);
}
