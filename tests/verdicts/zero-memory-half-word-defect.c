// Half of the word is cleared, the other half is not.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  USHORT Word;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Word = 0x1234;
  NdisZeroMemory(&a->Word, 1);
  if (a->Word != 0)
    NdisAcquireSpinLock(&a->Lock);
}
