// The byte that is copied is zero.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  USHORT Word;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  USHORT from = 0x100;
  a->Word = 0;
  NdisMoveMemory(&a->Word, (PUCHAR)&from, 1);
  if (a->Word != 0)
    NdisAcquireSpinLock(&a->Lock);
}
