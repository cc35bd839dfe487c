// The program sees one object as either of two structures: two pointers may be equal.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _HEADER {
  ULONG Kind;
} HEADER;
typedef struct _PACKET {
  ULONG Kind;
  ULONG Length;
} PACKET;
static void Mark(PACKET *p) { ((HEADER *)p)->Kind = 1; }
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a, PACKET *packet, HEADER *header) {
  Mark(packet);
  packet->Kind = 0;
  header->Kind = 1;
  if (packet->Kind)
    NdisAcquireSpinLock(&a->Lock);
}
