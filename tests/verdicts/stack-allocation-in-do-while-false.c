// A body that runs once allocates once.
// EXPECT Send: proved
#include <malloc.h>
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  PULONG Scratch;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, ULONG n) {
  do {
    PULONG numbers = (PULONG)_alloca(n * sizeof(ULONG));
    numbers[0] = 1;
    if (n == 3)
      break;
    *a->Scratch = 2;
    if (numbers[0] != 1)
      NdisAcquireSpinLock(&a->Lock);
  } while (FALSE);
}
