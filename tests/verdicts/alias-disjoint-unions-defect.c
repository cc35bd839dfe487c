// When they are one, the word's low byte is seen.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  union {
    USHORT Word;
    UCHAR Low;
  };
} ADAPTER, *PADAPTER;
VOID Send(PADAPTER a, PADAPTER b) {
  a->Low = 3;
  b->Word = 4;
  if (a->Low != 3)
    NdisAcquireSpinLock(&a->Lock);
}
