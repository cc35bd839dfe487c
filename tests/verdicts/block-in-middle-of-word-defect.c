// A word is read that lies over several fields; a block is written over those in its middle only.
// EXPECT Middle: defect held-at-exit x->Lock
// EXPECT Element: defect held-at-exit x->Lock
// EXPECT Behind: proved
#include <ndis.h>

typedef struct {
  USHORT Value;
} PART;

typedef struct {
  USHORT First;
  PART Second;
  PART Third;
  USHORT Fourth;
} WORD_OF_FIELDS;

typedef struct {
  USHORT First;
  PART Parts[2];
  USHORT Fourth;
} WORD_OF_ELEMENTS;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  WORD_OF_FIELDS Fields;
  WORD_OF_ELEMENTS Elements;
  ULONG Behind;
} ADAPTER;

VOID Middle(ADAPTER* x, PART* part) {
  *(ULONG64*)&x->Fields = 0;
  NdisFillMemory(part, sizeof(*part), 1);
  if (*(ULONG64*)&x->Fields != 0)
    NdisAcquireSpinLock(&x->Lock);
}

VOID Element(ADAPTER* x, PART* part) {
  *(ULONG64*)&x->Elements = 0;
  NdisFillMemory(part, sizeof(*part), 1);
  if (*(ULONG64*)&x->Elements != 0)
    NdisAcquireSpinLock(&x->Lock);
}

VOID Behind(ADAPTER* x, PART* part) {
  x->Behind = 0;
  NdisFillMemory(part, sizeof(*part), 1);
  if (x->Behind != 0)
    NdisAcquireSpinLock(&x->Lock);
}
