// A function that is always inlined allocates in its caller's frame: each time another object.
// EXPECT Send: inconclusive
// TRUTH Send: unsafe
#include <malloc.h>
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

static FORCEINLINE PULONG Number(ULONG value) {
  PULONG number = (PULONG)_alloca(sizeof(ULONG));
  *number = value;
  return number;
}

VOID Send(PADAPTER a) {
  PULONG one = Number(1);
  PULONG two = Number(2);
  if (*one + *two == 3)
    NdisAcquireSpinLock(&a->Lock);
}
