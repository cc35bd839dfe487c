// Half of the word was zero, the other half is cleared.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  USHORT Word;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Word = 0x34;
  NdisZeroMemory(&a->Word, 1);
  if (a->Word != 0)
    NdisAcquireSpinLock(&a->Lock);
}
