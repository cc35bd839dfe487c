/* ring_miniport: a miniport for an imagined adapter with one send ring and one receive ring.
 *
 * Each ring has a lock. A send that does not fit waits in a queue and goes out when the adapter has
 * freed descriptors. The interrupt's DPC looks at both rings; receive buffers come back from the
 * protocols at any time, on any processor.
 *
 * What to look at: RingFree drops the ring's lock around each upcall and takes it again, so the lock
 * is released in a function that never acquired it; MPHalt waits in a loop of the same shape; the
 * watchdog timer takes both locks, always in the same order.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT DriverEntry: not-applicable
 *   EXPECT MPUnload: not-applicable
 *   EXPECT MPInitialize: not-applicable
 *   EXPECT MPHalt: proved
 *   EXPECT MPPause: proved
 *   EXPECT MPRestart: proved
 *   EXPECT MPOidRequest: proved
 *   EXPECT MPSend: proved
 *   EXPECT MPCancelSend: proved
 *   EXPECT MPReturn: proved
 *   EXPECT MPReset: proved
 *   EXPECT MPCheckForHang: proved
 *   EXPECT MPShutdown: not-applicable
 *   EXPECT MPIsr: not-applicable
 *   EXPECT MPInterruptDpc: proved
 *   EXPECT WatchdogTimer: proved
 */
#include <ndis.h>

#define RING_TAG 'gniR'
#define RING_SLOTS 64
#define WATCHDOG_MILLISECONDS 500

typedef enum _ADAPTER_STATE {
  AdapterPaused,
  AdapterRunning,
  AdapterPausing,
  AdapterHalting
} ADAPTER_STATE;

typedef struct _SLOT {
  PNET_BUFFER_LIST List;
  ULONG Length;
  BOOLEAN Done; /* written by the adapter */
} SLOT, *PSLOT;

typedef struct _RING {
  NDIS_SPIN_LOCK Lock;
  SLOT Slots[RING_SLOTS];
  ULONG Head; /* next slot to complete */
  ULONG Used;
  ULONG Stalled; /* ticks of the watchdog without progress */
} RING, *PRING;

typedef struct _ADAPTER {
  NDIS_HANDLE Handle;
  NDIS_HANDLE Interrupt;
  NDIS_HANDLE Watchdog;
  ADAPTER_STATE State;
  ULONG PacketFilter;
  ULONG LookAhead;

  RING Send; /* Send.Lock also guards Waiting and State */
  PNET_BUFFER_LIST Waiting;
  PNET_BUFFER_LIST *WaitingTail;

  RING Receive;
  ULONG Indicated; /* receive lists that protocols hold; guarded by Receive.Lock */
} ADAPTER, *PADAPTER;

DRIVER_INITIALIZE DriverEntry;
MINIPORT_UNLOAD MPUnload;
MINIPORT_INITIALIZE MPInitialize;
MINIPORT_HALT MPHalt;
MINIPORT_PAUSE MPPause;
MINIPORT_RESTART MPRestart;
MINIPORT_OID_REQUEST MPOidRequest;
MINIPORT_SEND_NET_BUFFER_LISTS MPSend;
MINIPORT_CANCEL_SEND MPCancelSend;
MINIPORT_RETURN_NET_BUFFER_LISTS MPReturn;
MINIPORT_RESET MPReset;
MINIPORT_CHECK_FOR_HANG MPCheckForHang;
MINIPORT_SHUTDOWN MPShutdown;
MINIPORT_ISR MPIsr;
MINIPORT_INTERRUPT_DPC MPInterruptDpc;
NDIS_TIMER_FUNCTION WatchdogTimer;

static NDIS_HANDLE DriverHandle;

static VOID RingLock(PRING ring, BOOLEAN atDispatch) {
  if (atDispatch)
    NdisDprAcquireSpinLock(&ring->Lock);
  else
    NdisAcquireSpinLock(&ring->Lock);
}

static VOID RingUnlock(PRING ring, BOOLEAN atDispatch) {
  if (atDispatch)
    NdisDprReleaseSpinLock(&ring->Lock);
  else
    NdisReleaseSpinLock(&ring->Lock);
}

/* Puts one list into the ring. FALSE when it is full. The lock is held. */
static BOOLEAN RingPut(PRING ring, PNET_BUFFER_LIST list) {
  PSLOT slot;

  if (ring->Used == RING_SLOTS)
    return FALSE;
  slot = &ring->Slots[(ring->Head + ring->Used) % RING_SLOTS];
  slot->List = list;
  slot->Length = NET_BUFFER_DATA_LENGTH(NET_BUFFER_LIST_FIRST_NB(list));
  slot->Done = FALSE;
  ring->Used++;
  return TRUE;
}

/* Takes the oldest list that the adapter is done with, or NULL. The lock is held. */
static PNET_BUFFER_LIST RingGet(PRING ring) {
  PSLOT slot = &ring->Slots[ring->Head];
  PNET_BUFFER_LIST list;

  if (ring->Used == 0 || !slot->Done)
    return NULL;
  list = slot->List;
  slot->List = NULL;
  ring->Head = (ring->Head + 1) % RING_SLOTS;
  ring->Used--;
  ring->Stalled = 0;
  return list;
}

/* Moves waiting lists into free slots. The send ring's lock is held. */
static VOID SendWaiting(PADAPTER adapter) {
  while (adapter->Waiting != NULL) {
    PNET_BUFFER_LIST list = adapter->Waiting;
    PNET_BUFFER_LIST next = NET_BUFFER_LIST_NEXT_NBL(list);

    if (!RingPut(&adapter->Send, list))
      return;
    NET_BUFFER_LIST_NEXT_NBL(list) = NULL;
    adapter->Waiting = next;
  }
  adapter->WaitingTail = &adapter->Waiting;
}

/* Completes what the adapter has sent. Called, and left, with the send ring's lock held at
 * DISPATCH_LEVEL; without it around each completion, which may send again from inside. */
static ULONG RingFree(PADAPTER adapter) {
  PNET_BUFFER_LIST list;
  ULONG freed = 0;

  while ((list = RingGet(&adapter->Send)) != NULL) {
    NdisDprReleaseSpinLock(&adapter->Send.Lock);
    NET_BUFFER_LIST_STATUS(list) = NDIS_STATUS_SUCCESS;
    NdisMSendNetBufferListsComplete(adapter->Handle, list,
                                    NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL);
    NdisDprAcquireSpinLock(&adapter->Send.Lock);
    freed++;
  }
  return freed;
}

static VOID ReceiveAll(PADAPTER adapter) {
  PNET_BUFFER_LIST list;

  for (;;) {
    NdisDprAcquireSpinLock(&adapter->Receive.Lock);
    list = RingGet(&adapter->Receive);
    if (list == NULL || adapter->PacketFilter == 0) {
      NdisDprReleaseSpinLock(&adapter->Receive.Lock);
      break;
    }
    adapter->Indicated++;
    NdisDprReleaseSpinLock(&adapter->Receive.Lock);
    NdisMIndicateReceiveNetBufferLists(adapter->Handle, list, NDIS_DEFAULT_PORT_NUMBER, 1,
                                       NDIS_RECEIVE_FLAGS_DISPATCH_LEVEL);
  }
}

/* Completes a chain that never reached the ring. No lock is held. */
static VOID FailLists(PADAPTER adapter, PNET_BUFFER_LIST lists, NDIS_STATUS status) {
  PNET_BUFFER_LIST list;

  if (lists == NULL)
    return;
  for (list = lists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list))
    NET_BUFFER_LIST_STATUS(list) = status;
  NdisMSendNetBufferListsComplete(adapter->Handle, lists, 0);
}

/* Sets the state and takes the waiting lists away in one step. */
static PNET_BUFFER_LIST StopSending(PADAPTER adapter, ADAPTER_STATE state) {
  PNET_BUFFER_LIST lists;

  RingLock(&adapter->Send, FALSE);
  adapter->State = state;
  lists = adapter->Waiting;
  adapter->Waiting = NULL;
  adapter->WaitingTail = &adapter->Waiting;
  RingUnlock(&adapter->Send, FALSE);
  return lists;
}

NDIS_STATUS MPInitialize(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportDriverContext,
                         PNDIS_MINIPORT_INIT_PARAMETERS MiniportInitParameters) {
  NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES attributes;
  NDIS_TIMER_CHARACTERISTICS timer;
  NDIS_STATUS status;
  PADAPTER adapter;

  UNREFERENCED_PARAMETER(MiniportDriverContext);
  UNREFERENCED_PARAMETER(MiniportInitParameters);
  adapter = NdisAllocateMemoryWithTagPriority(MiniportAdapterHandle, sizeof(ADAPTER), RING_TAG,
                                              NormalPoolPriority);
  if (adapter == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(adapter, sizeof(ADAPTER));
  adapter->Handle = MiniportAdapterHandle;
  adapter->State = AdapterPaused;
  adapter->WaitingTail = &adapter->Waiting;
  NdisAllocateSpinLock(&adapter->Send.Lock);
  NdisAllocateSpinLock(&adapter->Receive.Lock);

  NdisZeroMemory(&attributes, sizeof(attributes));
  attributes.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES;
  attributes.Header.Revision = NDIS_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
  attributes.Header.Size = NDIS_SIZEOF_MINIPORT_ADAPTER_REGISTRATION_ATTRIBUTES_REVISION_1;
  attributes.MiniportAdapterContext = adapter;
  attributes.AttributeFlags = NDIS_MINIPORT_ATTRIBUTES_BUS_MASTER;
  attributes.CheckForHangTimeInSeconds = 4;
  attributes.InterfaceType = NdisInterfacePci;
  status = NdisMSetMiniportAttributes(MiniportAdapterHandle,
                                      (PNDIS_MINIPORT_ADAPTER_ATTRIBUTES)&attributes);
  if (status != NDIS_STATUS_SUCCESS)
    goto Free;

  NdisZeroMemory(&timer, sizeof(timer));
  timer.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
  timer.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
  timer.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
  timer.AllocationTag = RING_TAG;
  timer.TimerFunction = WatchdogTimer;
  timer.FunctionContext = adapter;
  status = NdisAllocateTimerObject(MiniportAdapterHandle, &timer, &adapter->Watchdog);
  if (status == NDIS_STATUS_SUCCESS)
    return NDIS_STATUS_SUCCESS;

Free:
  NdisFreeSpinLock(&adapter->Receive.Lock);
  NdisFreeSpinLock(&adapter->Send.Lock);
  NdisFreeMemory(adapter, 0, 0);
  return status;
}

VOID MPHalt(NDIS_HANDLE MiniportAdapterContext, NDIS_HALT_ACTION HaltAction) {
  PADAPTER adapter = MiniportAdapterContext;

  UNREFERENCED_PARAMETER(HaltAction);
  FailLists(adapter, StopSending(adapter, AdapterHalting), NDIS_STATUS_SEND_ABORTED);
  NdisCancelTimerObject(adapter->Watchdog);

  /* Wait until the protocols have given every receive list back. */
  NdisAcquireSpinLock(&adapter->Receive.Lock);
  while (adapter->Indicated != 0) {
    NdisReleaseSpinLock(&adapter->Receive.Lock);
    NdisMSleep(1000);
    NdisAcquireSpinLock(&adapter->Receive.Lock);
  }
  NdisReleaseSpinLock(&adapter->Receive.Lock);

  NdisFreeTimerObject(adapter->Watchdog);
  NdisFreeSpinLock(&adapter->Receive.Lock);
  NdisFreeSpinLock(&adapter->Send.Lock);
  NdisFreeMemory(adapter, 0, 0);
}

NDIS_STATUS MPPause(NDIS_HANDLE MiniportAdapterContext,
                    PNDIS_MINIPORT_PAUSE_PARAMETERS PauseParameters) {
  PADAPTER adapter = MiniportAdapterContext;
  NDIS_STATUS status;

  UNREFERENCED_PARAMETER(PauseParameters);
  FailLists(adapter, StopSending(adapter, AdapterPausing), NDIS_STATUS_PAUSED);

  RingLock(&adapter->Send, FALSE);
  if (adapter->Send.Used == 0) {
    adapter->State = AdapterPaused;
    status = NDIS_STATUS_SUCCESS;
  } else {
    status = NDIS_STATUS_PENDING; /* the DPC completes the pause */
  }
  RingUnlock(&adapter->Send, FALSE);
  return status;
}

NDIS_STATUS MPRestart(NDIS_HANDLE MiniportAdapterContext,
                      PNDIS_MINIPORT_RESTART_PARAMETERS RestartParameters) {
  PADAPTER adapter = MiniportAdapterContext;
  LARGE_INTEGER due;

  UNREFERENCED_PARAMETER(RestartParameters);
  RingLock(&adapter->Send, FALSE);
  adapter->State = AdapterRunning;
  RingUnlock(&adapter->Send, FALSE);
  due.QuadPart = -10000LL * WATCHDOG_MILLISECONDS;
  NdisSetTimerObject(adapter->Watchdog, due, WATCHDOG_MILLISECONDS, NULL);
  return NDIS_STATUS_SUCCESS;
}

static NDIS_STATUS SetInformation(PADAPTER adapter, PNDIS_OID_REQUEST request) {
  PVOID buffer = request->DATA.SET_INFORMATION.InformationBuffer;
  ULONG length = request->DATA.SET_INFORMATION.InformationBufferLength;
  NDIS_STATUS status = NDIS_STATUS_SUCCESS;
  PULONG target;

  NdisAcquireSpinLock(&adapter->Receive.Lock);
  switch (request->DATA.SET_INFORMATION.Oid) {
  case OID_GEN_CURRENT_PACKET_FILTER:
    target = &adapter->PacketFilter;
    break;
  case OID_GEN_CURRENT_LOOKAHEAD:
    target = &adapter->LookAhead;
    break;
  default:
    status = NDIS_STATUS_NOT_SUPPORTED;
    goto Exit;
  }
  if (length < sizeof(ULONG)) {
    request->DATA.SET_INFORMATION.BytesNeeded = sizeof(ULONG);
    status = NDIS_STATUS_INVALID_LENGTH;
    goto Exit;
  }
  *target = *(PULONG)buffer;
  request->DATA.SET_INFORMATION.BytesRead = sizeof(ULONG);
Exit:
  NdisReleaseSpinLock(&adapter->Receive.Lock);
  return status;
}

NDIS_STATUS MPOidRequest(NDIS_HANDLE MiniportAdapterContext, PNDIS_OID_REQUEST OidRequest) {
  switch (OidRequest->RequestType) {
  case NdisRequestSetInformation:
    return SetInformation(MiniportAdapterContext, OidRequest);
  default:
    return NDIS_STATUS_NOT_SUPPORTED;
  }
}

VOID MPSend(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
            NDIS_PORT_NUMBER PortNumber, ULONG SendFlags) {
  PADAPTER adapter = MiniportAdapterContext;
  BOOLEAN atDispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  PNET_BUFFER_LIST last;

  UNREFERENCED_PARAMETER(PortNumber);
  RingLock(&adapter->Send, atDispatch);
  if (adapter->State != AdapterRunning) {
    RingUnlock(&adapter->Send, atDispatch);
    FailLists(adapter, NetBufferLists, NDIS_STATUS_PAUSED);
    return;
  }
  *adapter->WaitingTail = NetBufferLists;
  for (last = NetBufferLists; last != NULL; last = NET_BUFFER_LIST_NEXT_NBL(last))
    adapter->WaitingTail = &NET_BUFFER_LIST_NEXT_NBL(last);
  SendWaiting(adapter);
  RingUnlock(&adapter->Send, atDispatch);
}

VOID MPCancelSend(NDIS_HANDLE MiniportAdapterContext, PVOID CancelId) {
  PADAPTER adapter = MiniportAdapterContext;
  PNET_BUFFER_LIST cancelled = NULL, list;
  PNET_BUFFER_LIST *link;

  RingLock(&adapter->Send, FALSE);
  for (link = &adapter->Waiting; (list = *link) != NULL;) {
    if (NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(list) == CancelId) {
      *link = NET_BUFFER_LIST_NEXT_NBL(list);
      NET_BUFFER_LIST_NEXT_NBL(list) = cancelled;
      cancelled = list;
    } else {
      link = &NET_BUFFER_LIST_NEXT_NBL(list);
    }
  }
  adapter->WaitingTail = link;
  RingUnlock(&adapter->Send, FALSE);
  FailLists(adapter, cancelled, NDIS_STATUS_SEND_ABORTED);
}

VOID MPReturn(NDIS_HANDLE MiniportAdapterContext, PNET_BUFFER_LIST NetBufferLists,
              ULONG ReturnFlags) {
  PADAPTER adapter = MiniportAdapterContext;
  BOOLEAN atDispatch = NDIS_TEST_RETURN_AT_DISPATCH_LEVEL(ReturnFlags);

  while (NetBufferLists != NULL) {
    PNET_BUFFER_LIST next = NET_BUFFER_LIST_NEXT_NBL(NetBufferLists);

    NET_BUFFER_LIST_NEXT_NBL(NetBufferLists) = NULL;
    RingLock(&adapter->Receive, atDispatch);
    RingPut(&adapter->Receive, NetBufferLists);
    adapter->Indicated--;
    RingUnlock(&adapter->Receive, atDispatch);
    NetBufferLists = next;
  }
}

NDIS_STATUS MPReset(NDIS_HANDLE MiniportAdapterContext, PBOOLEAN AddressingReset) {
  PADAPTER adapter = MiniportAdapterContext;

  *AddressingReset = FALSE;
  NdisAcquireSpinLock(&adapter->Send.Lock);
  if (adapter->State == AdapterHalting) {
    NdisReleaseSpinLock(&adapter->Send.Lock);
    return NDIS_STATUS_RESET_IN_PROGRESS;
  }
  adapter->Send.Stalled = 0;
  NdisReleaseSpinLock(&adapter->Send.Lock);
  return NDIS_STATUS_SUCCESS;
}

BOOLEAN MPCheckForHang(NDIS_HANDLE MiniportAdapterContext) {
  PADAPTER adapter = MiniportAdapterContext;
  BOOLEAN hung;

  NdisAcquireSpinLock(&adapter->Send.Lock);
  hung = adapter->Send.Used != 0 && adapter->Send.Stalled > 10;
  NdisReleaseSpinLock(&adapter->Send.Lock);
  return hung;
}

VOID MPShutdown(NDIS_HANDLE MiniportAdapterContext, NDIS_SHUTDOWN_ACTION ShutdownAction) {
  UNREFERENCED_PARAMETER(MiniportAdapterContext);
  UNREFERENCED_PARAMETER(ShutdownAction);
}

BOOLEAN MPIsr(NDIS_HANDLE MiniportInterruptContext, PBOOLEAN QueueDefaultInterruptDpc,
              PULONG TargetProcessors) {
  PADAPTER adapter = MiniportInterruptContext;

  *TargetProcessors = 0;
  *QueueDefaultInterruptDpc = adapter->Send.Used != 0 || adapter->Receive.Used != 0;
  return *QueueDefaultInterruptDpc;
}

VOID MPInterruptDpc(NDIS_HANDLE MiniportInterruptContext, PVOID MiniportDpcContext,
                    PVOID ReceiveThrottleParameters, PVOID NdisReserved2) {
  PADAPTER adapter = MiniportInterruptContext;
  BOOLEAN paused = FALSE;

  UNREFERENCED_PARAMETER(MiniportDpcContext);
  UNREFERENCED_PARAMETER(ReceiveThrottleParameters);
  UNREFERENCED_PARAMETER(NdisReserved2);
  NdisDprAcquireSpinLock(&adapter->Send.Lock);
  if (RingFree(adapter) != 0 && adapter->State == AdapterRunning)
    SendWaiting(adapter);
  if (adapter->State == AdapterPausing && adapter->Send.Used == 0) {
    adapter->State = AdapterPaused;
    paused = TRUE;
  }
  NdisDprReleaseSpinLock(&adapter->Send.Lock);
  if (paused)
    NdisMPauseComplete(adapter->Handle);
  ReceiveAll(adapter);
}

VOID WatchdogTimer(PVOID SystemSpecific1, PVOID FunctionContext, PVOID SystemSpecific2,
                   PVOID SystemSpecific3) {
  PADAPTER adapter = FunctionContext;

  UNREFERENCED_PARAMETER(SystemSpecific1);
  UNREFERENCED_PARAMETER(SystemSpecific2);
  UNREFERENCED_PARAMETER(SystemSpecific3);
  NdisDprAcquireSpinLock(&adapter->Send.Lock);
  NdisDprAcquireSpinLock(&adapter->Receive.Lock);
  if (adapter->Send.Used != 0)
    adapter->Send.Stalled++;
  if (adapter->Receive.Used != 0 && adapter->PacketFilter != 0)
    adapter->Receive.Stalled++;
  NdisDprReleaseSpinLock(&adapter->Receive.Lock);
  NdisDprReleaseSpinLock(&adapter->Send.Lock);
}

VOID MPUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisMDeregisterMiniportDriver(DriverHandle);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) {
  NDIS_MINIPORT_DRIVER_CHARACTERISTICS characteristics;

  NdisZeroMemory(&characteristics, sizeof(characteristics));
  characteristics.Header.Type = NDIS_OBJECT_TYPE_MINIPORT_DRIVER_CHARACTERISTICS;
  characteristics.Header.Revision = NDIS_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
  characteristics.Header.Size = NDIS_SIZEOF_MINIPORT_DRIVER_CHARACTERISTICS_REVISION_2;
  characteristics.MajorNdisVersion = 6;
  characteristics.MinorNdisVersion = 30;
  characteristics.MajorDriverVersion = 1;
  characteristics.InitializeHandlerEx = MPInitialize;
  characteristics.HaltHandlerEx = MPHalt;
  characteristics.UnloadHandler = MPUnload;
  characteristics.PauseHandler = MPPause;
  characteristics.RestartHandler = MPRestart;
  characteristics.OidRequestHandler = MPOidRequest;
  characteristics.SendNetBufferListsHandler = MPSend;
  characteristics.CancelSendHandler = MPCancelSend;
  characteristics.ReturnNetBufferListsHandler = MPReturn;
  characteristics.ResetHandlerEx = MPReset;
  characteristics.CheckForHangHandlerEx = MPCheckForHang;
  characteristics.ShutdownHandlerEx = MPShutdown;
  return NdisMRegisterMiniportDriver(DriverObject, RegistryPath, NULL, &characteristics,
                                     &DriverHandle);
}
