// A message of the WLAN device driver interface is parsed, read and given back under a lock.
// EXPECT Roam: proved
#include <ndis.h>

#include <dot11wdi.h>
#include <wditypes.hpp>
#include <wlan/1.0/TLVGeneratorParser.hpp>

typedef struct _PORT {
  NDIS_SPIN_LOCK Lock;
  TLV_CONTEXT Tlv;
  WDI_SSID Wanted;
  UINT32 Channels;
} PORT, *PPORT;

NDIS_STATUS Roam(PPORT port, const UINT8 *message, ULONG length) {
  WDI_TASK_P2P_DISCOVER_PARAMETERS task;
  NDIS_STATUS status;

  NdisAcquireSpinLock(&port->Lock);
  status = ParseWdiTaskP2pDiscover(length, message, &port->Tlv, &task);
  if (status != NDIS_STATUS_SUCCESS) {
    NdisReleaseSpinLock(&port->Lock);
    return status;
  }
  if (task.Optional.SSIDList_IsPresent && task.SSIDList.ElementCount != 0)
    port->Wanted = task.SSIDList.pElements[0];
  if (task.DiscoverMode.ScanType == WDI_P2P_SCAN_TYPE_PASSIVE)
    port->Channels = 0;
  CleanupParsedWdiTaskP2pDiscover(&task);
  NdisReleaseSpinLock(&port->Lock);
  return NDIS_STATUS_SUCCESS;
}
