// One byte of a word is copied over one byte of another.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  USHORT Word;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  USHORT from = 0x100;
  a->Word = 0;
  NdisMoveMemory(&a->Word, (PUCHAR)&from + 1, 1);
  if (a->Word == 1)
    NdisAcquireSpinLock(&a->Lock);
}
