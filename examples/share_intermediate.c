/* share_intermediate: an intermediate driver that shows one adapter below as several above.
 *
 * Below, it is a protocol with one trunk for each adapter; above, it is a miniport with one port for
 * each virtual adapter. A port sends through its trunk. What comes up a trunk goes to each of its ports
 * that wants it.
 *
 * Order of locks: TrunksLock, then a trunk's lock, then a port's lock.
 *
 * What to look at: trunk and port are reached from one another by pointers, so one lock has several
 * names; ForEachPort calls a function pointer with the trunk's lock held; MPInitialize cleans up by
 * labels, each undoing one step; PortSetState records in a status whether it still holds the lock.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT DriverEntry: not-applicable
 *   EXPECT ImUnload: not-applicable
 *   EXPECT ImBind: proved
 *   EXPECT ImUnbind: proved
 *   EXPECT ImReceive: proved
 *   EXPECT ImSendComplete: proved
 *   EXPECT ImStatus: proved
 *   EXPECT MPInitialize: proved
 *   EXPECT MPHalt: proved
 *   EXPECT MPPause: proved
 *   EXPECT MPRestart: proved
 *   EXPECT MPSend: proved
 *   EXPECT MPReturn: not-applicable
 */
#include <ndis.h>

#define SHARE_TAG 'rahS'

typedef enum _PORT_STATE { PortPaused, PortPausing, PortRunning } PORT_STATE;

typedef struct _TRUNK {
  LIST_ENTRY Link; /* in Trunks */
  NDIS_HANDLE BindingHandle;
  NDIS_SPIN_LOCK Lock;
  LIST_ENTRY Ports;
  ULONG PortCount;
  BOOLEAN Up;
} TRUNK, *PTRUNK;

typedef struct _PORT {
  LIST_ENTRY Link; /* in Trunk->Ports, guarded by Trunk->Lock */
  PTRUNK Trunk;
  NDIS_HANDLE MiniportHandle;
  NDIS_SPIN_LOCK Lock;
  PORT_STATE State;
  ULONG PacketFilter;
  ULONG Pending; /* sends that the trunk has */
  ULONGLONG Received;
} PORT, *PPORT;

typedef VOID(PORT_ACTION)(PPORT Port, ULONG Argument);

DRIVER_INITIALIZE DriverEntry;
DRIVER_UNLOAD ImUnload;
PROTOCOL_BIND_ADAPTER_EX ImBind;
PROTOCOL_UNBIND_ADAPTER_EX ImUnbind;
PROTOCOL_RECEIVE_NET_BUFFER_LISTS ImReceive;
PROTOCOL_SEND_NET_BUFFER_LISTS_COMPLETE ImSendComplete;
PROTOCOL_STATUS_EX ImStatus;
MINIPORT_INITIALIZE MPInitialize;
MINIPORT_HALT MPHalt;
MINIPORT_PAUSE MPPause;
MINIPORT_RESTART MPRestart;
MINIPORT_SEND_NET_BUFFER_LISTS MPSend;
MINIPORT_RETURN_NET_BUFFER_LISTS MPReturn;

static NDIS_HANDLE ProtocolHandle;
static NDIS_HANDLE MiniportDriverHandle;
static NDIS_SPIN_LOCK TrunksLock;
static LIST_ENTRY Trunks;

#define LOCK(object, atDispatch)                                                                   \
  ((atDispatch) ? NdisDprAcquireSpinLock(&(object)->Lock) : NdisAcquireSpinLock(&(object)->Lock))
#define UNLOCK(object, atDispatch)                                                                 \
  ((atDispatch) ? NdisDprReleaseSpinLock(&(object)->Lock) : NdisReleaseSpinLock(&(object)->Lock))

static VOID PortCountReceived(PPORT port, ULONG lists) {
  NdisDprAcquireSpinLock(&port->Lock);
  if (port->State == PortRunning && port->PacketFilter != 0)
    port->Received += lists;
  NdisDprReleaseSpinLock(&port->Lock);
}

static VOID PortStopReceiving(PPORT port, ULONG filter) {
  NdisDprAcquireSpinLock(&port->Lock);
  port->PacketFilter = filter;
  NdisDprReleaseSpinLock(&port->Lock);
}

/* Calls an action for each port of a trunk, with the trunk's lock held. */
static VOID ForEachPort(PTRUNK trunk, PORT_ACTION *action, ULONG argument, BOOLEAN atDispatch) {
  PLIST_ENTRY entry;

  LOCK(trunk, atDispatch);
  for (entry = trunk->Ports.Flink; entry != &trunk->Ports; entry = entry->Flink)
    action(CONTAINING_RECORD(entry, PORT, Link), argument);
  UNLOCK(trunk, atDispatch);
}

/* The trunk with the fewest ports, with its lock held; or NULL. TrunksLock is held. */
static PTRUNK ChooseTrunk(VOID) {
  PTRUNK best = NULL;
  PLIST_ENTRY entry;

  for (entry = Trunks.Flink; entry != &Trunks; entry = entry->Flink) {
    PTRUNK trunk = CONTAINING_RECORD(entry, TRUNK, Link);

    if (best == NULL || trunk->PortCount < best->PortCount)
      best = trunk;
  }
  if (best != NULL)
    NdisDprAcquireSpinLock(&best->Lock);
  return best;
}

/* Changes the state. NDIS_STATUS_PENDING: sends are under way, and the port's lock is still held. */
static NDIS_STATUS PortSetState(PPORT port, PORT_STATE state) {
  NdisAcquireSpinLock(&port->Lock);
  if (state == PortPaused && port->Pending != 0)
    return NDIS_STATUS_PENDING;
  port->State = state;
  NdisReleaseSpinLock(&port->Lock);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS ImBind(NDIS_HANDLE ProtocolDriverContext, NDIS_HANDLE BindContext,
                   PNDIS_BIND_PARAMETERS BindParameters) {
  NDIS_OPEN_PARAMETERS open;
  NDIS_STATUS status;
  PTRUNK trunk;

  UNREFERENCED_PARAMETER(ProtocolDriverContext);
  trunk = NdisAllocateMemoryWithTagPriority(ProtocolHandle, sizeof(TRUNK), SHARE_TAG,
                                            NormalPoolPriority);
  if (trunk == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(trunk, sizeof(TRUNK));
  NdisAllocateSpinLock(&trunk->Lock);
  InitializeListHead(&trunk->Ports);

  NdisZeroMemory(&open, sizeof(open));
  open.Header.Type = NDIS_OBJECT_TYPE_OPEN_PARAMETERS;
  open.Header.Revision = NDIS_OPEN_PARAMETERS_REVISION_1;
  open.Header.Size = NDIS_SIZEOF_OPEN_PARAMETERS_REVISION_1;
  open.AdapterName = BindParameters->AdapterName;
  status = NdisOpenAdapterEx(ProtocolHandle, trunk, &open, BindContext, &trunk->BindingHandle);
  if (!NT_SUCCESS(status)) {
    NdisFreeSpinLock(&trunk->Lock);
    NdisFreeMemory(trunk, 0, 0);
    return status;
  }

  NdisAcquireSpinLock(&TrunksLock);
  NdisDprAcquireSpinLock(&trunk->Lock);
  trunk->Up = TRUE;
  NdisDprReleaseSpinLock(&trunk->Lock);
  InsertTailList(&Trunks, &trunk->Link);
  NdisReleaseSpinLock(&TrunksLock);
  return status;
}

NDIS_STATUS ImUnbind(NDIS_HANDLE UnbindContext, NDIS_HANDLE ProtocolBindingContext) {
  PTRUNK trunk = ProtocolBindingContext;

  UNREFERENCED_PARAMETER(UnbindContext);
  NdisAcquireSpinLock(&TrunksLock);
  RemoveEntryList(&trunk->Link);
  NdisReleaseSpinLock(&TrunksLock);
  ForEachPort(trunk, PortStopReceiving, 0, FALSE);

  /* The ports go away by themselves, each in its own MPHalt. */
  NdisAcquireSpinLock(&trunk->Lock);
  trunk->Up = FALSE;
  while (trunk->PortCount != 0) {
    NdisReleaseSpinLock(&trunk->Lock);
    NdisMSleep(10000);
    NdisAcquireSpinLock(&trunk->Lock);
  }
  NdisReleaseSpinLock(&trunk->Lock);
  return NdisCloseAdapterEx(trunk->BindingHandle);
}

VOID ImReceive(NDIS_HANDLE ProtocolBindingContext, PNET_BUFFER_LIST NetBufferLists,
               NDIS_PORT_NUMBER PortNumber, ULONG NumberOfNetBufferLists, ULONG ReceiveFlags) {
  PTRUNK trunk = ProtocolBindingContext;
  BOOLEAN atDispatch = NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(ReceiveFlags);

  UNREFERENCED_PARAMETER(PortNumber);
  ForEachPort(trunk, PortCountReceived, NumberOfNetBufferLists, atDispatch);
  if (NDIS_TEST_RECEIVE_CAN_PEND(ReceiveFlags))
    NdisReturnNetBufferLists(trunk->BindingHandle, NetBufferLists, 0);
}

/* Each list carries the port that sent it. */
VOID ImSendComplete(NDIS_HANDLE ProtocolBindingContext, PNET_BUFFER_LIST NetBufferLists,
                    ULONG SendCompleteFlags) {
  BOOLEAN atDispatch = NDIS_TEST_SEND_COMPLETE_AT_DISPATCH_LEVEL(SendCompleteFlags);

  UNREFERENCED_PARAMETER(ProtocolBindingContext);
  while (NetBufferLists != NULL) {
    PNET_BUFFER_LIST list = NetBufferLists;
    PPORT port = list->MiniportReserved[0];
    BOOLEAN paused;

    NetBufferLists = NET_BUFFER_LIST_NEXT_NBL(list);
    NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
    LOCK(port, atDispatch);
    paused = --port->Pending == 0 && port->State == PortPausing;
    if (paused)
      port->State = PortPaused;
    UNLOCK(port, atDispatch);

    NdisMSendNetBufferListsComplete(port->MiniportHandle, list, SendCompleteFlags);
    if (paused)
      NdisMPauseComplete(port->MiniportHandle);
  }
}

VOID ImStatus(NDIS_HANDLE ProtocolBindingContext, PNDIS_STATUS_INDICATION StatusIndication) {
  PTRUNK trunk = ProtocolBindingContext;
  BOOLEAN up;

  if (StatusIndication->StatusCode != NDIS_STATUS_LINK_STATE)
    return;
  up = ((PNDIS_LINK_STATE)StatusIndication->StatusBuffer)->MediaConnectState ==
       MediaConnectStateConnected;
  NdisAcquireSpinLock(&trunk->Lock);
  trunk->Up = up;
  NdisReleaseSpinLock(&trunk->Lock);
  if (!up)
    ForEachPort(trunk, PortStopReceiving, 0, FALSE);
}

NDIS_STATUS MPInitialize(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportDriverContext,
                         PNDIS_MINIPORT_INIT_PARAMETERS MiniportInitParameters) {
  NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES attributes;
  NDIS_STATUS status = NDIS_STATUS_SUCCESS;
  PTRUNK trunk;
  PPORT port;

  UNREFERENCED_PARAMETER(MiniportDriverContext);
  UNREFERENCED_PARAMETER(MiniportInitParameters);
  port = NdisAllocateMemoryWithTagPriority(MiniportAdapterHandle, sizeof(PORT), SHARE_TAG,
                                           NormalPoolPriority);
  if (port == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(port, sizeof(PORT));
  NdisAllocateSpinLock(&port->Lock);
  port->MiniportHandle = MiniportAdapterHandle;

  NdisAcquireSpinLock(&TrunksLock);
  trunk = ChooseTrunk();
  if (trunk == NULL) {
    status = NDIS_STATUS_ADAPTER_NOT_FOUND;
    goto UnlockTrunks;
  }
  if (!trunk->Up) {
    status = NDIS_STATUS_ADAPTER_NOT_READY;
    goto UnlockTrunk;
  }
  port->Trunk = trunk;
  trunk->PortCount++;
  InsertTailList(&trunk->Ports, &port->Link);
UnlockTrunk:
  NdisDprReleaseSpinLock(&trunk->Lock);
UnlockTrunks:
  NdisReleaseSpinLock(&TrunksLock);
  if (status != NDIS_STATUS_SUCCESS)
    goto FreePort;

  NdisZeroMemory(&attributes, sizeof(attributes));
  attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
  attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
  attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
  attributes.MiniportAdapterContext = port;
  status = NdisMSetMiniportAttributes(MiniportAdapterHandle,
                                      (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
  if (status == NDIS_STATUS_SUCCESS)
    return NDIS_STATUS_SUCCESS;

  NdisAcquireSpinLock(&trunk->Lock);
  RemoveEntryList(&port->Link);
  trunk->PortCount--;
  NdisReleaseSpinLock(&trunk->Lock);
FreePort:
  NdisFreeSpinLock(&port->Lock);
  NdisFreeMemory(port, 0, 0);
  return status;
}

VOID MPHalt(NDIS_HANDLE MiniportAdapterContext, NDIS_HALT_ACTION HaltAction) {
  PPORT port = MiniportAdapterContext;
  PTRUNK trunk = port->Trunk;

  UNREFERENCED_PARAMETER(HaltAction);
  NdisAcquireSpinLock(&trunk->Lock);
  RemoveEntryList(&port->Link);
  trunk->PortCount--;
  NdisReleaseSpinLock(&trunk->Lock);
  NdisFreeSpinLock(&port->Lock);
  NdisFreeMemory(port, 0, 0);
}

NDIS_STATUS MPPause(NDIS_HANDLE MiniportAdapterContext,
                    PNDIS_MINIPORT_PAUSE_PARAMETERS PauseParameters) {
  PPORT port = MiniportAdapterContext;
  NDIS_STATUS status = PortSetState(port, PortPaused);

  UNREFERENCED_PARAMETER(PauseParameters);
  if (status == NDIS_STATUS_PENDING) {
    port->State = PortPausing;
    NdisReleaseSpinLock(&port->Lock);
  }
  return status;
}

NDIS_STATUS MPRestart(NDIS_HANDLE MiniportAdapterContext,
                      PNDIS_MINIPORT_RESTART_PARAMETERS RestartParameters) {
  UNREFERENCED_PARAMETER(RestartParameters);
  return PortSetState(MiniportAdapterContext, PortRunning);
}

VOID MPSend(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
            NDIS_PORT_NUMBER PortNumber, ULONG SendFlags) {
  PPORT port = MiniportAdapterContext;
  BOOLEAN atDispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  PNET_BUFFER_LIST list;
  ULONG count = 0;
  BOOLEAN up;

  for (list = NetBufferLists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
    list->MiniportReserved[0] = port;
    count++;
  }
  LOCK(port->Trunk, atDispatch);
  up = port->Trunk->Up;
  if (up) {
    NdisDprAcquireSpinLock(&port->Lock);
    up = port->State == PortRunning;
    if (up)
      port->Pending += count;
    NdisDprReleaseSpinLock(&port->Lock);
  }
  UNLOCK(port->Trunk, atDispatch);

  if (up) {
    NdisSendNetBufferLists(port->Trunk->BindingHandle, NetBufferLists, PortNumber, SendFlags);
    return;
  }
  for (list = NetBufferLists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list))
    NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_PAUSED;
  NdisMSendNetBufferListsComplete(port->MiniportHandle, NetBufferLists, 0);
}

VOID MPReturn(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
              ULONG ReturnFlags) {
  PPORT port = MiniportAdapterContext;

  NdisReturnNetBufferLists(port->Trunk->BindingHandle, NetBufferLists, ReturnFlags);
}

VOID ImUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisDeregisterProtocolDriver(ProtocolHandle);
  NdisMDeregisterMiniportDriver(MiniportDriverHandle);
  NdisFreeSpinLock(&TrunksLock);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) {
  NDIS_MINIPORT_DRIVER_CHARACTERISTICS miniport;
  NDIS_PROTOCOL_DRIVER_CHARACTERISTICS protocol;
  NDIS_STATUS status;

  NdisAllocateSpinLock(&TrunksLock);
  InitializeListHead(&Trunks);

  NdisZeroMemory(&miniport, sizeof(miniport));
  miniport.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS;
  miniport.Header.Revision = NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
  miniport.Header.Size = NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
  miniport.MajorNdisVersion = 6;
  miniport.MinorNdisVersion = 30;
  miniport.Flags = NDIS_INTERMEDIATE_DRIVER;
  miniport.InitializeHandlerEx = MPInitialize;
  miniport.HaltHandlerEx = MPHalt;
  miniport.PauseHandler = MPPause;
  miniport.RestartHandler = MPRestart;
  miniport.SendNetBufferListsHandler = MPSend;
  miniport.ReturnNetBufferListsHandler = MPReturn;
  miniport.UnloadHandler = ImUnload;
  status = NdisMRegisterMiniportDriver(DriverObject, RegistryPath, NULL, &miniport,
                                       &MiniportDriverHandle);
  if (status != NDIS_STATUS_SUCCESS)
    return status;

  NdisZeroMemory(&protocol, sizeof(protocol));
  protocol.Header.Type = NDIS_OBJECT_TYPE_PROTOCOL_DRIVER_CHARACTERISTICS;
  protocol.Header.Revision = NDIS_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1;
  protocol.Header.Size = NDIS_SIZEOF_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1;
  protocol.MajorNdisVersion = 6;
  protocol.MinorNdisVersion = 0;
  RtlInitUnicodeString(&protocol.Name, L"SHARE");
  protocol.BindAdapterHandlerEx = ImBind;
  protocol.UnbindAdapterHandlerEx = ImUnbind;
  protocol.ReceiveNetBufferListsHandler = ImReceive;
  protocol.SendNetBufferListsCompleteHandler = ImSendComplete;
  protocol.StatusHandlerEx = ImStatus;
  status = NdisRegisterProtocolDriver(NULL, &protocol, &ProtocolHandle);
  if (status != NDIS_STATUS_SUCCESS)
    NdisMDeregisterMiniportDriver(MiniportDriverHandle);
  return status;
}
