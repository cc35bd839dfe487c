// A structure goes through a buffer of bytes and back, its pointer with it.
// EXPECT Send: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _GIVEN {
  PUCHAR Flag;
} GIVEN;
typedef struct _TAKEN {
  PUCHAR Result;
} TAKEN;
typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  UCHAR flag = 0, buffer[sizeof(GIVEN)];
  GIVEN in, back;
  in.Flag = &flag;
  NdisMoveMemory(buffer, &in, sizeof(in));
  NdisMoveMemory(&back, buffer, sizeof(back));
  *back.Flag = 1;
  if (flag)
    NdisAcquireSpinLock(&a->Lock);
}
