/* echo_protocol: a protocol that sends each frame it receives back to where it came from.
 *
 * Every binding has a lock of its own and counts its references: one for the binding itself and one
 * for each send under way. The bindings are in a list with a lock. Frames that arrive while the
 * binding is being closed are returned at once.
 *
 * What to look at: BindingEnter is a "try": it returns TRUE with the lock held and FALSE without it;
 * FindBinding walks the list with the list's lock held and locks what it has found before it lets the
 * list go; EchoWorkItem is queued by NDIS and does the slow part.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT DriverEntry: not-applicable
 *   EXPECT ProtocolUnload: not-applicable
 *   EXPECT ProtocolBind: proved
 *   EXPECT ProtocolOpenComplete: not-applicable
 *   EXPECT ProtocolUnbind: proved
 *   EXPECT ProtocolCloseComplete: not-applicable
 *   EXPECT ProtocolNetPnP: proved
 *   EXPECT ProtocolOidComplete: not-applicable
 *   EXPECT ProtocolStatus: proved
 *   EXPECT ProtocolReceive: proved
 *   EXPECT ProtocolSendComplete: proved
 *   EXPECT EchoWorkItem: proved
 */
#include <ndis.h>

#define ECHO_TAG 'ohcE'
#define MAX_QUEUED 16

typedef enum _BINDING_STATE { BindingOpening, BindingRunning, BindingPaused, BindingClosing } BINDING_STATE;

typedef struct _BINDING {
  LIST_ENTRY Link; /* in Bindings, guarded by BindingsLock */
  NDIS_HANDLE Handle;
  NDIS_HANDLE WorkItem;
  NDIS_EVENT Opened, Closed;
  NDIS_STATUS OpenStatus;
  ULONG IfIndex;

  NDIS_SPIN_LOCK Lock; /* guards all below */
  BINDING_STATE State;
  BOOLEAN Connected;
  BOOLEAN WorkQueued;
  ULONG References;
  PNET_BUFFER_LIST Queue[MAX_QUEUED];
  ULONG Queued;
} BINDING, *PBINDING;

DRIVER_INITIALIZE DriverEntry;
DRIVER_UNLOAD ProtocolUnload;
PROTOCOL_BIND_ADAPTER_EX ProtocolBind;
PROTOCOL_OPEN_ADAPTER_COMPLETE_EX ProtocolOpenComplete;
PROTOCOL_UNBIND_ADAPTER_EX ProtocolUnbind;
PROTOCOL_CLOSE_ADAPTER_COMPLETE_EX ProtocolCloseComplete;
PROTOCOL_NET_PNP_EVENT ProtocolNetPnP;
PROTOCOL_OID_REQUEST_COMPLETE ProtocolOidComplete;
PROTOCOL_STATUS_EX ProtocolStatus;
PROTOCOL_RECEIVE_NET_BUFFER_LISTS ProtocolReceive;
PROTOCOL_SEND_NET_BUFFER_LISTS_COMPLETE ProtocolSendComplete;
NDIS_IO_WORKITEM_FUNCTION EchoWorkItem;

static NDIS_HANDLE ProtocolHandle;
static NDIS_SPIN_LOCK BindingsLock;
static LIST_ENTRY Bindings;

/* Enters a binding that runs: TRUE with its lock held, FALSE (and no lock) when it does not run. */
static BOOLEAN BindingEnter(PBINDING binding, BOOLEAN atDispatch) {
  if (atDispatch)
    NdisDprAcquireSpinLock(&binding->Lock);
  else
    NdisAcquireSpinLock(&binding->Lock);
  if (binding->State == BindingRunning)
    return TRUE;
  if (atDispatch)
    NdisDprReleaseSpinLock(&binding->Lock);
  else
    NdisReleaseSpinLock(&binding->Lock);
  return FALSE;
}

static VOID BindingLeave(PBINDING binding, BOOLEAN atDispatch) {
  if (atDispatch)
    NdisDprReleaseSpinLock(&binding->Lock);
  else
    NdisReleaseSpinLock(&binding->Lock);
}

/* The binding of an interface, with its lock held; or NULL. */
static PBINDING FindBinding(ULONG ifIndex) {
  PBINDING found = NULL;
  PLIST_ENTRY entry;

  NdisAcquireSpinLock(&BindingsLock);
  for (entry = Bindings.Flink; entry != &Bindings; entry = entry->Flink) {
    PBINDING binding = CONTAINING_RECORD(entry, BINDING, Link);

    if (binding->IfIndex == ifIndex) {
      NdisDprAcquireSpinLock(&binding->Lock);
      found = binding;
      break;
    }
  }
  NdisReleaseSpinLock(&BindingsLock);
  return found;
}

static VOID BindingDereference(PBINDING binding) {
  BOOLEAN last;

  NdisAcquireSpinLock(&binding->Lock);
  last = --binding->References == 0;
  NdisReleaseSpinLock(&binding->Lock);
  if (last)
    NdisSetEvent(&binding->Closed);
}

NDIS_STATUS ProtocolBind(NDIS_HANDLE ProtocolDriverContext, NDIS_HANDLE BindContext,
                         PNDIS_BIND_PARAMETERS BindParameters) {
  NDIS_OPEN_PARAMETERS open;
  NDIS_MEDIUM medium = NdisMedium802_3;
  UINT selected;
  PBINDING binding;
  NDIS_STATUS status;

  UNREFERENCED_PARAMETER(ProtocolDriverContext);
  binding = NdisAllocateMemoryWithTagPriority(ProtocolHandle, sizeof(BINDING), ECHO_TAG,
                                              NormalPoolPriority);
  if (binding == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(binding, sizeof(BINDING));
  NdisAllocateSpinLock(&binding->Lock);
  NdisInitializeEvent(&binding->Opened);
  NdisInitializeEvent(&binding->Closed);
  binding->State = BindingOpening;
  binding->References = 1;
  binding->IfIndex = BindParameters->BoundIfIndex;

  NdisZeroMemory(&open, sizeof(open));
  open.Header.Type = NDIS_OBJECT_TYPE_OPEN_PARAMETERS;
  open.Header.Revision = NDIS_OPEN_PARAMETERS_REVISION_1;
  open.Header.Size = NDIS_SIZEOF_OPEN_PARAMETERS_REVISION_1;
  open.AdapterName = BindParameters->AdapterName;
  open.MediumArray = &medium;
  open.MediumArraySize = 1;
  open.SelectedMediumIndex = &selected;
  status = NdisOpenAdapterEx(ProtocolHandle, binding, &open, BindContext, &binding->Handle);
  if (status == NDIS_STATUS_PENDING) {
    NdisWaitEvent(&binding->Opened, 0);
    status = binding->OpenStatus;
  }
  if (status != NDIS_STATUS_SUCCESS)
    goto Free;

  binding->WorkItem = NdisAllocateIoWorkItem(binding->Handle);
  if (binding->WorkItem == NULL) {
    if (NdisCloseAdapterEx(binding->Handle) == NDIS_STATUS_PENDING)
      NdisWaitEvent(&binding->Closed, 0);
    status = NDIS_STATUS_RESOURCES;
    goto Free;
  }

  NdisAcquireSpinLock(&BindingsLock);
  InsertTailList(&Bindings, &binding->Link);
  NdisReleaseSpinLock(&BindingsLock);
  return NDIS_STATUS_SUCCESS;

Free:
  NdisFreeSpinLock(&binding->Lock);
  NdisFreeMemory(binding, 0, 0);
  return status;
}

VOID ProtocolOpenComplete(NDIS_HANDLE ProtocolBindingContext, NDIS_STATUS Status) {
  PBINDING binding = ProtocolBindingContext;

  binding->OpenStatus = Status;
  NdisSetEvent(&binding->Opened);
}

NDIS_STATUS ProtocolUnbind(NDIS_HANDLE UnbindContext, NDIS_HANDLE ProtocolBindingContext) {
  PBINDING binding = ProtocolBindingContext;

  UNREFERENCED_PARAMETER(UnbindContext);
  NdisAcquireSpinLock(&BindingsLock);
  RemoveEntryList(&binding->Link);
  NdisReleaseSpinLock(&BindingsLock);

  NdisAcquireSpinLock(&binding->Lock);
  binding->State = BindingClosing;
  while (binding->WorkQueued) {
    NdisReleaseSpinLock(&binding->Lock);
    NdisMSleep(500);
    NdisAcquireSpinLock(&binding->Lock);
  }
  NdisReleaseSpinLock(&binding->Lock);

  BindingDereference(binding);
  NdisWaitEvent(&binding->Closed, 0);
  NdisResetEvent(&binding->Closed);
  if (NdisCloseAdapterEx(binding->Handle) == NDIS_STATUS_PENDING)
    NdisWaitEvent(&binding->Closed, 0);
  NdisFreeIoWorkItem(binding->WorkItem);
  NdisFreeSpinLock(&binding->Lock);
  NdisFreeMemory(binding, 0, 0);
  return NDIS_STATUS_SUCCESS;
}

VOID ProtocolCloseComplete(NDIS_HANDLE ProtocolBindingContext) {
  PBINDING binding = ProtocolBindingContext;

  NdisSetEvent(&binding->Closed);
}

NDIS_STATUS ProtocolNetPnP(NDIS_HANDLE ProtocolBindingContext,
                           PNET_PNP_EVENT_NOTIFICATION NetPnPEventNotification) {
  PBINDING binding = ProtocolBindingContext;
  BINDING_STATE state;

  if (binding == NULL)
    return NDIS_STATUS_SUCCESS;
  switch (NetPnPEventNotification->NetPnPEvent.NetEvent) {
  case NetEventRestart:
    state = BindingRunning;
    break;
  case NetEventPause:
    state = BindingPaused;
    break;
  default:
    return NDIS_STATUS_SUCCESS;
  }
  NdisAcquireSpinLock(&binding->Lock);
  if (binding->State != BindingClosing)
    binding->State = state;
  NdisReleaseSpinLock(&binding->Lock);
  return NDIS_STATUS_SUCCESS;
}

VOID ProtocolOidComplete(NDIS_HANDLE ProtocolBindingContext, PNDIS_OID_REQUEST OidRequest,
                         NDIS_STATUS Status) {
  UNREFERENCED_PARAMETER(ProtocolBindingContext);
  UNREFERENCED_PARAMETER(OidRequest);
  UNREFERENCED_PARAMETER(Status);
}

/* The status may tell of another interface than the one that indicates it. */
VOID ProtocolStatus(NDIS_HANDLE ProtocolBindingContext, PNDIS_STATUS_INDICATION StatusIndication) {
  PBINDING binding;

  UNREFERENCED_PARAMETER(ProtocolBindingContext);
  if (StatusIndication->StatusCode != NDIS_STATUS_LINK_STATE)
    return;
  binding = FindBinding(StatusIndication->PortNumber);
  if (binding == NULL)
    return;
  binding->Connected = ((PNDIS_LINK_STATE)StatusIndication->StatusBuffer)->MediaConnectState ==
                       MediaConnectStateConnected;
  NdisReleaseSpinLock(&binding->Lock);
}

/* Keeps as many lists as the queue takes, gives the others back. */
VOID ProtocolReceive(NDIS_HANDLE ProtocolBindingContext, PNET_BUFFER_LIST NetBufferLists,
                     NDIS_PORT_NUMBER PortNumber, ULONG NumberOfNetBufferLists,
                     ULONG ReceiveFlags) {
  PBINDING binding = ProtocolBindingContext;
  BOOLEAN atDispatch = NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(ReceiveFlags);
  BOOLEAN queueWork = FALSE;

  UNREFERENCED_PARAMETER(PortNumber);
  UNREFERENCED_PARAMETER(NumberOfNetBufferLists);
  if (NDIS_TEST_RECEIVE_CANNOT_PEND(ReceiveFlags))
    return;

  if (BindingEnter(binding, atDispatch)) {
    while (NetBufferLists != NULL && binding->Queued < MAX_QUEUED) {
      PNET_BUFFER_LIST next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);

      NET_BUFFER_LIST_NEXT_NBL(NetBufferLists) = NULL;
      binding->Queue[binding->Queued++] = NetBufferLists;
      NetBufferLists = next;
    }
    if (binding->Queued != 0 && !binding->WorkQueued) {
      binding->WorkQueued = TRUE;
      queueWork = TRUE;
    }
    BindingLeave(binding, atDispatch);
  }
  if (queueWork)
    NdisQueueIoWorkItem(binding->WorkItem, EchoWorkItem, binding);
  if (NetBufferLists != NULL)
    NdisReturnNetBufferLists(binding->Handle, NetBufferLists,
                             atDispatch ? NDIS_RETURN_FLAGS_DISPATCH_LEVEL : 0);
}

VOID ProtocolSendComplete(NDIS_HANDLE ProtocolBindingContext, PNET_BUFFER_LIST NetBufferLists,
                          ULONG SendCompleteFlags) {
  PBINDING binding = ProtocolBindingContext;

  UNREFERENCED_PARAMETER(SendCompleteFlags);
  while (NetBufferLists != NULL) {
    PNET_BUFFER_LIST next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);

    NET_BUFFER_LIST_NEXT_NBL(NetBufferLists) = NULL;
    NdisReturnNetBufferLists(binding->Handle, NetBufferLists, 0);
    BindingDereference(binding);
    NetBufferLists = next;
  }
}

/* Sends the queue, one frame after another, the lock dropped around each send. */
VOID EchoWorkItem(PVOID WorkItemContext, NDIS_HANDLE NdisIoWorkItemHandle) {
  PBINDING binding = WorkItemContext;

  UNREFERENCED_PARAMETER(NdisIoWorkItemHandle);
  NdisAcquireSpinLock(&binding->Lock);
  while (binding->Queued != 0) {
    PNET_BUFFER_LIST list = binding->Queue[--binding->Queued];
    BOOLEAN send = binding->State == BindingRunning && binding->Connected;

    if (send)
      binding->References++;
    NdisReleaseSpinLock(&binding->Lock);
    if (send)
      NdisSendNetBufferLists(binding->Handle, list, NDIS_DEFAULT_PORT_NUMBER, 0);
    else
      NdisReturnNetBufferLists(binding->Handle, list, 0);
    NdisAcquireSpinLock(&binding->Lock);
  }
  binding->WorkQueued = FALSE;
  NdisReleaseSpinLock(&binding->Lock);
}

VOID ProtocolUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisDeregisterProtocolDriver(ProtocolHandle);
  NdisFreeSpinLock(&BindingsLock);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) {
  NDIS_PROTOCOL_DRIVER_CHARACTERISTICS characteristics;

  UNREFERENCED_PARAMETER(RegistryPath);
  NdisAllocateSpinLock(&BindingsLock);
  InitializeListHead(&Bindings);
  NdisZeroMemory(&characteristics, sizeof(characteristics));
  characteristics.Header.Type = NDIS_OBJECT_TYPE_PROTOCOL_DRIVER_CHARACTERISTICS;
  characteristics.Header.Revision = NDIS_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1;
  characteristics.Header.Size = NDIS_SIZEOF_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1;
  characteristics.MajorNdisVersion = 6;
  characteristics.MinorNdisVersion = 0;
  RtlInitUnicodeString(&characteristics.Name, L"NDISECHO");
  characteristics.BindAdapterHandlerEx = ProtocolBind;
  characteristics.OpenAdapterCompleteHandlerEx = ProtocolOpenComplete;
  characteristics.UnbindAdapterHandlerEx = ProtocolUnbind;
  characteristics.CloseAdapterCompleteHandlerEx = ProtocolCloseComplete;
  characteristics.NetPnPEventHandler = ProtocolNetPnP;
  characteristics.OidRequestCompleteHandler = ProtocolOidComplete;
  characteristics.StatusHandlerEx = ProtocolStatus;
  characteristics.ReceiveNetBufferListsHandler = ProtocolReceive;
  characteristics.SendNetBufferListsCompleteHandler = ProtocolSendComplete;
  DriverObject->DriverUnload = ProtocolUnload;
  return NdisRegisterProtocolDriver(NULL, &characteristics, &ProtocolHandle);
}
