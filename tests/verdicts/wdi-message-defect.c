// Where the message names no network, the lock is not released.
// EXPECT Roam: defect held-at-exit port->Lock
#include <ndis.h>

#include <dot11wdi.h>
#include <wditypes.hpp>
#include <wlan/1.0/TLVGeneratorParser.hpp>

typedef struct _PORT {
  NDIS_SPIN_LOCK Lock;
  TLV_CONTEXT Tlv;
  WDI_SSID Wanted;
} PORT, *PPORT;

NDIS_STATUS Roam(PPORT port, const UINT8 *message, ULONG length) {
  WDI_TASK_P2P_DISCOVER_PARAMETERS task;
  NDIS_STATUS status = ParseWdiTaskP2pDiscover(length, message, &port->Tlv, &task);
  if (status != NDIS_STATUS_SUCCESS)
    return status;

  NdisAcquireSpinLock(&port->Lock);
  if (!task.Optional.SSIDList_IsPresent || task.SSIDList.ElementCount == 0) {
    CleanupParsedWdiTaskP2pDiscover(&task);
    return NDIS_STATUS_FAILURE;
  }
  port->Wanted = task.SSIDList.pElements[0];
  NdisReleaseSpinLock(&port->Lock);
  CleanupParsedWdiTaskP2pDiscover(&task);
  return NDIS_STATUS_SUCCESS;
}
