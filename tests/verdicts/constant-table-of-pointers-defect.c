// The pointer in the second element of a constant table names the flag.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

static UCHAR First, Second;
static const struct {
  struct {
    PUCHAR Flag;
    ULONG Bit;
  } Entry[2];
} Table = {{{&First, 1}, {&Second, 2}}};
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  First = Second = 0;
  *Table.Entry[1].Flag = 1;
  if (Second)
    NdisAcquireSpinLock(&a->Lock);
}
