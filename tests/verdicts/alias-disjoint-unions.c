// Two adapters are one or disjoint: the word of one never lies half over the byte of the other.
// EXPECT Send: proved
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
  b->Word = 3;
  if (a->Low != 3)
    NdisAcquireSpinLock(&a->Lock);
}
