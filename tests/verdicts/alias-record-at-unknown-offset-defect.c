// A record lies somewhere inside another; its place is kept in a byte pointer.
// EXPECT Send: defect held-at-exit f->Lock
#include <ndis.h>

typedef struct {
  NDIS_SPIN_LOCK Lock;
  ULONG Words[8];
  ULONG Busy;
} FRAME;

typedef struct {
  USHORT Kind;
  USHORT Length;
} OPTION;

VOID Send(FRAME* f, ULONG at) {
  PUCHAR place = (PUCHAR)f + at;
  OPTION* option = (OPTION*)place;
  if (f->Busy)
    NdisAcquireSpinLock(&f->Lock);
  option->Kind = 0;
  option->Length = 0;
  if (f->Busy)
    NdisReleaseSpinLock(&f->Lock);
}
