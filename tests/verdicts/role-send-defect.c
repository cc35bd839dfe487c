// A list for another port returns at once.
// EXPECT MPSend: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Sent;
} ADAPTER, *PADAPTER;

MINIPORT_SEND_NET_BUFFER_LISTS MPSend;
VOID MPSend(NDIS_HANDLE context, PNET_BUFFER_LIST lists, NDIS_PORT_NUMBER port, ULONG flags) {
  PADAPTER a = (PADAPTER)context;
  BOOLEAN dispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(flags);
  if (dispatch)
    NdisDprAcquireSpinLock(&a->Lock);
  else
    NdisAcquireSpinLock(&a->Lock);
  while (lists != NULL) {
    if (port != 0)
      return;
    a->Sent++;
    lists = NET_BUFFER_LIST_NEXT_NBL(lists);
  }
  if (dispatch)
    NdisDprReleaseSpinLock(&a->Lock);
  else
    NdisReleaseSpinLock(&a->Lock);
}
