// A store at an offset in bytes changes a part of a cell.
// EXPECT Element: defect held-at-exit p->Lock
// EXPECT Parameter: defect held-at-exit p->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Words[16];
} PACKET;

VOID Element(PACKET* p, ULONG offset) {
  if (offset > 60)
    return;
  p->Words[0] = 0x01010101;
  *(ULONG UNALIGNED*)((PUCHAR)p->Words + offset) = 0;
  if (p->Words[0] == 0x01)
    NdisAcquireSpinLock(&p->Lock);
}

static VOID Clear(ULONG UNALIGNED* word) { *word = 0; }

VOID Parameter(PACKET* p, ULONG offset) {
  if (offset > 60)
    return;
  p->Words[0] = 0x01010101;
  Clear((ULONG UNALIGNED*)((PUCHAR)p->Words + offset));
  if (p->Words[0] == 0x01)
    NdisAcquireSpinLock(&p->Lock);
}
