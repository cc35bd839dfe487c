// The copied pointer names something else than the flag.
// EXPECT Send: proved
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
  UCHAR flag = 0, other = 0;
  GIVEN in;
  TAKEN out;
  in.Flag = &other;
  NdisMoveMemory(&out, &in, sizeof(in));
  *out.Result = 1;
  if (flag)
    NdisAcquireSpinLock(&a->Lock);
}
