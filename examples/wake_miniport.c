/* wake_miniport: power management of a miniport, with a defect in a helper's contract.
 *
 * WakeLock acquires only when the caller does not hold the lock already, and says so by a parameter;
 * its counterpart WakeUnlock has no such parameter and releases always. Most callers pass FALSE, and
 * all is well. WakeArm is called by MPPowerTimer with the lock held and passes TRUE on: then the lock
 * is released twice, by WakeArm and by its caller.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT MPDevicePnP: proved
 *   EXPECT MPOidRequest: proved
 *   EXPECT MPPowerTimer: defect released-more-often adapter->PowerLock
 *   EXPECT MPWakeWorkItem: proved
 *   EXPECT MPCancelOid: proved
 */
#include <ndis.h>

#define MAX_PATTERNS 8
#define IDLE_TICKS 20

typedef enum _WAKE_STATE { PowerUp, PowerArming, PowerDown } WAKE_STATE;

typedef struct _PATTERN {
  ULONG Id;
  BOOLEAN InUse;
} PATTERN, *PPATTERN;

typedef struct _ADAPTER {
  NDIS_HANDLE Handle;
  NDIS_HANDLE WorkItem;

  NDIS_SPIN_LOCK PowerLock;
  WAKE_STATE Power;
  ULONG IdleTicks;
  BOOLEAN Armed;
  PATTERN Patterns[MAX_PATTERNS];

  NDIS_SPIN_LOCK RequestLock;
  PNDIS_OID_REQUEST Request; /* one that pends */
} ADAPTER, *PADAPTER;

MINIPORT_DEVICE_PNP_EVENT_NOTIFY MPDevicePnP;
MINIPORT_OID_REQUEST MPOidRequest;
MINIPORT_CANCEL_OID_REQUEST MPCancelOid;
NDIS_TIMER_FUNCTION MPPowerTimer;
NDIS_IO_WORKITEM_FUNCTION MPWakeWorkItem;

static VOID WakeLock(PADAPTER adapter, BOOLEAN alreadyHeld) {
  if (!alreadyHeld)
    NdisAcquireSpinLock(&adapter->PowerLock);
}

static VOID WakeUnlock(PADAPTER adapter) {
  NdisReleaseSpinLock(&adapter->PowerLock);
}

static PPATTERN FindPattern(PADAPTER adapter, ULONG id) {
  ULONG i;

  for (i = 0; i < MAX_PATTERNS; i++)
    if (adapter->Patterns[i].InUse && adapter->Patterns[i].Id == id)
      return &adapter->Patterns[i];
  return NULL;
}

/* Arms the adapter for wake-up when there is a pattern to wake up for. */
static BOOLEAN WakeArm(PADAPTER adapter, BOOLEAN alreadyHeld) {
  BOOLEAN armed = FALSE;
  ULONG i;

  WakeLock(adapter, alreadyHeld);
  for (i = 0; i < MAX_PATTERNS; i++)
    armed |= adapter->Patterns[i].InUse;
  adapter->Armed = armed;
  if (armed)
    adapter->Power = PowerArming;
  WakeUnlock(adapter); /* the defect: also when the caller holds the lock */
  return armed;
}

VOID MPDevicePnP(NDIS_HANDLE MiniportAdapterContext, PNET_DEVICE_PNP_EVENT NetDevicePnPEvent) {
  PADAPTER adapter = MiniportAdapterContext;

  switch (NetDevicePnPEvent->DevicePnPEvent) {
  case NdisDevicePnPEventPowerProfileChanged:
    WakeArm(adapter, FALSE);
    break;
  case NdisDevicePnPEventSurpriseRemoved:
    NdisAcquireSpinLock(&adapter->PowerLock);
    adapter->Armed = FALSE;
    adapter->Power = PowerDown;
    NdisReleaseSpinLock(&adapter->PowerLock);
    break;
  default:
    break;
  }
}

static NDIS_STATUS AddPattern(PADAPTER adapter, ULONG id) {
  NDIS_STATUS status = NDIS_STATUS_RESOURCES;
  ULONG i;

  WakeLock(adapter, FALSE);
  if (FindPattern(adapter, id) != NULL) {
    status = NDIS_STATUS_INVALID_PARAMETER;
    goto Exit;
  }
  for (i = 0; i < MAX_PATTERNS; i++) {
    if (adapter->Patterns[i].InUse)
      continue;
    adapter->Patterns[i].InUse = TRUE;
    adapter->Patterns[i].Id = id;
    status = NDIS_STATUS_SUCCESS;
    break;
  }
Exit:
  WakeUnlock(adapter);
  return status;
}

static NDIS_STATUS RemovePattern(PADAPTER adapter, ULONG id) {
  PPATTERN pattern;

  WakeLock(adapter, FALSE);
  pattern = FindPattern(adapter, id);
  if (pattern != NULL)
    pattern->InUse = FALSE;
  WakeUnlock(adapter);
  return pattern != NULL ? NDIS_STATUS_SUCCESS : NDIS_STATUS_FILE_NOT_FOUND;
}

/* A power request pends until the work item has done the slow part. */
NDIS_STATUS MPOidRequest(NDIS_HANDLE MiniportAdapterContext, PNDIS_OID_REQUEST OidRequest) {
  PADAPTER adapter = MiniportAdapterContext;
  NDIS_STATUS status;
  PULONG value;

  if (OidRequest->RequestType != NdisRequestSetInformation)
    return NDIS_STATUS_NOT_SUPPORTED;
  value = OidRequest->DATA.SET_INFORMATION.InformationBuffer;
  if (value == NULL)
    return NDIS_STATUS_INVALID_DATA;

  switch (OidRequest->DATA.SET_INFORMATION.Oid) {
  case OID_PNP_ADD_WAKE_UP_PATTERN:
    return AddPattern(adapter, *value);
  case OID_PNP_REMOVE_WAKE_UP_PATTERN:
    return RemovePattern(adapter, *value);
  case OID_PNP_SET_POWER:
    NdisAcquireSpinLock(&adapter->RequestLock);
    if (adapter->Request != NULL) {
      status = NDIS_STATUS_REQUEST_ABORTED;
    } else {
      adapter->Request = OidRequest;
      status = NDIS_STATUS_PENDING;
    }
    NdisReleaseSpinLock(&adapter->RequestLock);
    if (status == NDIS_STATUS_PENDING)
      NdisQueueIoWorkItem(adapter->WorkItem, MPWakeWorkItem, adapter);
    return status;
  default:
    return NDIS_STATUS_NOT_SUPPORTED;
  }
}

/* The pending request, which is then the caller's to complete; or NULL. */
static PNDIS_OID_REQUEST TakeRequest(PADAPTER adapter, PVOID requestId) {
  PNDIS_OID_REQUEST request;

  NdisAcquireSpinLock(&adapter->RequestLock);
  request = adapter->Request;
  if (request != NULL && requestId != NULL && request->RequestId != requestId)
    request = NULL;
  if (request != NULL)
    adapter->Request = NULL;
  NdisReleaseSpinLock(&adapter->RequestLock);
  return request;
}

VOID MPCancelOid(NDIS_HANDLE MiniportAdapterContext, PVOID RequestId) {
  PADAPTER adapter = MiniportAdapterContext;
  PNDIS_OID_REQUEST request = TakeRequest(adapter, RequestId);

  if (request != NULL)
    NdisMOidRequestComplete(adapter->Handle, request, NDIS_STATUS_REQUEST_ABORTED);
}

VOID MPWakeWorkItem(PVOID WorkItemContext, NDIS_HANDLE NdisIoWorkItemHandle) {
  PADAPTER adapter = WorkItemContext;
  PNDIS_OID_REQUEST request;

  UNREFERENCED_PARAMETER(NdisIoWorkItemHandle);
  WakeArm(adapter, FALSE);
  request = TakeRequest(adapter, NULL);
  if (request != NULL)
    NdisMOidRequestComplete(adapter->Handle, request, NDIS_STATUS_SUCCESS);
}

VOID MPPowerTimer(PVOID SystemSpecific1, PVOID FunctionContext, PVOID SystemSpecific2,
                  PVOID SystemSpecific3) {
  PADAPTER adapter = FunctionContext;

  UNREFERENCED_PARAMETER(SystemSpecific1);
  UNREFERENCED_PARAMETER(SystemSpecific2);
  UNREFERENCED_PARAMETER(SystemSpecific3);
  NdisDprAcquireSpinLock(&adapter->PowerLock);
  if (adapter->Power == PowerUp && ++adapter->IdleTicks >= IDLE_TICKS)
    WakeArm(adapter, TRUE);
  NdisDprReleaseSpinLock(&adapter->PowerLock);
}
