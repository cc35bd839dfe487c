// The field of a union's member is only named by the record that the member is seen as.
// EXPECT Publish: not-applicable
// EXPECT Filled: defect held-at-exit x->Lock
// EXPECT Stored: defect held-at-exit x->Lock
// EXPECT Apart: proved
#include <ndis.h>

typedef struct {
  USHORT Value;
} MEMBER;

typedef struct {
  USHORT Seen;
} VIEW;

typedef struct {
  NDIS_SPIN_LOCK Lock;
  union {
    ULONG Whole;
    MEMBER Part;
  } Word;
  ULONG Other;
} ADAPTER;

VOID Publish(ADAPTER* x, VIEW** out) {
  *out = (VIEW*)&x->Word.Part;
}

VOID Filled(ADAPTER* x, VIEW* view) {
  x->Word.Whole = 0;
  NdisFillMemory(view, sizeof(*view), 1);
  if (x->Word.Whole != 0)
    NdisAcquireSpinLock(&x->Lock);
}

VOID Stored(ADAPTER* x, VIEW* view) {
  x->Word.Whole = 0;
  view->Seen = 1;
  if (x->Word.Whole != 0)
    NdisAcquireSpinLock(&x->Lock);
}

VOID Apart(ADAPTER* x, VIEW* view) {
  x->Other = 0;
  view->Seen = 1;
  if (x->Other != 0)
    NdisAcquireSpinLock(&x->Lock);
}
