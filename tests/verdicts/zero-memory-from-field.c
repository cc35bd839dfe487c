// The block that is cleared ends before the field.
// EXPECT Send: proved
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  UCHAR First, Second, Third;
} ADAPTER, *PADAPTER;

VOID Send(PADAPTER a) {
  a->Third = 1;
  NdisZeroMemory(&a->First, 2);
  if (a->Third == 0)
    NdisAcquireSpinLock(&a->Lock);
}
