// The upper byte of the word is set.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  USHORT Word;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Word = 0x34;
  NdisFillMemory((PUCHAR)&a->Word + 1, 1, 7);
  if (a->Word > 255)
    NdisAcquireSpinLock(&a->Lock);
}
