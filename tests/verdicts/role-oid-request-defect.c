// The wrong length breaks out of the switch with the lock held.
// EXPECT MPOid: defect held-at-exit a->Lock
#include <ndis.h>

typedef struct _ADAPTER {
  NDIS_SPIN_LOCK Lock;
  ULONG Filter;
} ADAPTER, *PADAPTER;

MINIPORT_OID_REQUEST MPOid;
NDIS_STATUS MPOid(NDIS_HANDLE context, PNDIS_OID_REQUEST request) {
  PADAPTER a = (PADAPTER)context;
  NDIS_STATUS status = NDIS_STATUS_NOT_SUPPORTED;
  switch (request->DATA.SET_INFORMATION.Oid) {
  case OID_GEN_CURRENT_PACKET_FILTER:
    NdisAcquireSpinLock(&a->Lock);
    if (request->DATA.SET_INFORMATION.InformationBufferLength == sizeof(ULONG)) {
      a->Filter = *(PULONG)request->DATA.SET_INFORMATION.InformationBuffer;
      status = NDIS_STATUS_SUCCESS;
    } else {
      status = NDIS_STATUS_INVALID_LENGTH;
      break;
    }
    NdisReleaseSpinLock(&a->Lock);
    break;
  default:
    break;
  }
  return status;
}
