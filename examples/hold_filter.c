/* hold_filter: a lightweight filter that holds sends back for a moment and passes them on in bursts.
 *
 * Sends are queued under QueueLock. A timer, or a queue that has grown long enough, takes the whole
 * queue and sends it on outside the lock, because the driver below may complete a send at once and so
 * call back into this filter. StateLock guards the state of the instance; the list of all instances
 * has a lock of its own.
 *
 * What to look at: the wrapper macros take the dispatch flag that NDIS passes to a data path callback,
 * so each acquire and each release stands under a condition of its own; FilterSend takes two locks in
 * turn; HoldFlush is called with no lock held and leaves none.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT DriverEntry: not-applicable
 *   EXPECT FilterUnload: not-applicable
 *   EXPECT FilterAttach: proved
 *   EXPECT FilterDetach: proved
 *   EXPECT FilterRestart: proved
 *   EXPECT FilterPause: proved
 *   EXPECT FilterSend: proved
 *   EXPECT FilterSendComplete: proved
 *   EXPECT FilterCancelSend: proved
 *   EXPECT FilterStatus: proved
 *   EXPECT HoldTimer: proved
 */
#include <ndis.h>

#define HOLD_TAG 'dloH'
#define HOLD_BURST 32
#define HOLD_MILLISECONDS 2

typedef enum _HOLD_STATE { HoldPaused, HoldRunning, HoldPausing } HOLD_STATE;

/* One instance of the filter, on one adapter. */
typedef struct _HOLD_FILTER {
  LIST_ENTRY Link; /* in the list of instances */
  NDIS_HANDLE FilterHandle;
  NDIS_HANDLE Timer;

  NDIS_SPIN_LOCK StateLock;
  HOLD_STATE State;
  BOOLEAN LinkUp;
  ULONG Outstanding; /* lists that the driver below has */

  NDIS_SPIN_LOCK QueueLock;
  PNET_BUFFER_LIST Head;
  PNET_BUFFER_LIST *Tail;
  ULONG Length;
} HOLD_FILTER, *PHOLD_FILTER;

DRIVER_INITIALIZE DriverEntry;
DRIVER_UNLOAD FilterUnload;
FILTER_ATTACH FilterAttach;
FILTER_DETACH FilterDetach;
FILTER_RESTART FilterRestart;
FILTER_PAUSE FilterPause;
FILTER_SEND_NET_BUFFER_LISTS FilterSend;
FILTER_SEND_NET_BUFFER_LISTS_COMPLETE FilterSendComplete;
FILTER_CANCEL_SEND_NET_BUFFER_LISTS FilterCancelSend;
FILTER_STATUS FilterStatus;
NDIS_TIMER_FUNCTION HoldTimer;

static NDIS_HANDLE FilterDriverHandle;
static NDIS_SPIN_LOCK InstancesLock;
static LIST_ENTRY Instances;

/* The callback knows whether it already runs at DISPATCH_LEVEL; the lock call is cheaper then. */
#define HOLD_LOCK(lock, atDispatch)                                                                \
  {                                                                                                \
    if (atDispatch)                                                                                \
      NdisDprAcquireSpinLock(lock);                                                                \
    else                                                                                           \
      NdisAcquireSpinLock(lock);                                                                   \
  }

#define HOLD_UNLOCK(lock, atDispatch)                                                              \
  {                                                                                                \
    if (atDispatch)                                                                                \
      NdisDprReleaseSpinLock(lock);                                                                \
    else                                                                                           \
      NdisReleaseSpinLock(lock);                                                                   \
  }

static VOID HoldQueueReset(PHOLD_FILTER filter) {
  filter->Head = NULL;
  filter->Tail = &filter->Head;
  filter->Length = 0;
}

/* Takes the whole queue; the caller owns the lists then. */
static PNET_BUFFER_LIST HoldQueueTake(PHOLD_FILTER filter, BOOLEAN atDispatch, PULONG count) {
  PNET_BUFFER_LIST lists;

  HOLD_LOCK(&filter->QueueLock, atDispatch);
  lists = filter->Head;
  *count = filter->Length;
  HoldQueueReset(filter);
  HOLD_UNLOCK(&filter->QueueLock, atDispatch);
  return lists;
}

/* Sends on what the queue holds. No lock may be held: the completion can run inside the send. */
static VOID HoldFlush(PHOLD_FILTER filter, BOOLEAN atDispatch) {
  ULONG count;
  PNET_BUFFER_LIST lists = HoldQueueTake(filter, atDispatch, &count);

  if (lists == NULL)
    return;
  HOLD_LOCK(&filter->StateLock, atDispatch);
  filter->Outstanding += count;
  HOLD_UNLOCK(&filter->StateLock, atDispatch);
  NdisFSendNetBufferLists(filter->FilterHandle, lists, NDIS_DEFAULT_PORT_NUMBER,
                          atDispatch ? NDIS_SEND_FLAGS_DISPATCH_LEVEL : 0);
}

/* Gives every list of a chain back to the driver above with one status. */
static VOID HoldFail(PHOLD_FILTER filter, PNET_BUFFER_LIST lists, NDIS_STATUS status,
                     BOOLEAN atDispatch) {
  PNET_BUFFER_LIST list;

  for (list = lists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list))
    NET_BUFFER_LIST_STATUS(list) = status;
  if (lists != NULL)
    NdisFSendNetBufferListsComplete(
        filter->FilterHandle, lists, atDispatch ? NDIS_SEND_COMPLETE_FLAGS_DISPATCH_LEVEL : 0);
}

static VOID HoldStartTimer(PHOLD_FILTER filter) {
  LARGE_INTEGER due;

  due.QuadPart = -10000LL * HOLD_MILLISECONDS;
  NdisSetTimerObject(filter->Timer, due, 0, NULL);
}

NDIS_STATUS FilterAttach(NDIS_HANDLE NdisFilterHandle, NDIS_HANDLE FilterDriverContext,
                         PNDIS_FILTER_ATTACH_PARAMETERS AttachParameters) {
  PHOLD_FILTER filter;
  NDIS_FILTER_ATTRIBUTES attributes;
  NDIS_TIMER_CHARACTERISTICS timer;
  NDIS_STATUS status;

  UNREFERENCED_PARAMETER(FilterDriverContext);
  if (AttachParameters->MiniportMediaType != NdisMedium802_3)
    return NDIS_STATUS_INVALID_PARAMETER;

  filter = NdisAllocateMemoryWithTagPriority(NdisFilterHandle, sizeof(HOLD_FILTER), HOLD_TAG,
                                             NormalPoolPriority);
  if (filter == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(filter, sizeof(HOLD_FILTER));
  filter->FilterHandle = NdisFilterHandle;
  filter->State = HoldPaused;
  NdisAllocateSpinLock(&filter->StateLock);
  NdisAllocateSpinLock(&filter->QueueLock);
  HoldQueueReset(filter);

  NdisZeroMemory(&timer, sizeof(timer));
  timer.Header.Type = NDIS_OBJECT_TYPE_TIMER_CHARACTERISTICS;
  timer.Header.Revision = NDIS_TIMER_CHARACTERISTICS_REVISION_1;
  timer.Header.Size = NDIS_SIZEOF_TIMER_CHARACTERISTICS_REVISION_1;
  timer.AllocationTag = HOLD_TAG;
  timer.TimerFunction = HoldTimer;
  timer.FunctionContext = filter;
  status = NdisAllocateTimerObject(NdisFilterHandle, &timer, &filter->Timer);
  if (status != NDIS_STATUS_SUCCESS)
    goto FreeFilter;

  NdisZeroMemory(&attributes, sizeof(attributes));
  attributes.Header.Type = NDIS_OBJECT_TYPE_FILTER_ATTRIBUTES;
  attributes.Header.Revision = NDIS_FILTER_ATTRIBUTES_REVISION_1;
  attributes.Header.Size = sizeof(NDIS_FILTER_ATTRIBUTES);
  status = NdisFSetAttributes(NdisFilterHandle, filter, &attributes);
  if (status != NDIS_STATUS_SUCCESS)
    goto FreeTimer;

  NdisAcquireSpinLock(&InstancesLock);
  InsertTailList(&Instances, &filter->Link);
  NdisReleaseSpinLock(&InstancesLock);
  return NDIS_STATUS_SUCCESS;

FreeTimer:
  NdisFreeTimerObject(filter->Timer);
FreeFilter:
  NdisFreeSpinLock(&filter->QueueLock);
  NdisFreeSpinLock(&filter->StateLock);
  NdisFreeMemory(filter, 0, 0);
  return status;
}

VOID FilterDetach(NDIS_HANDLE FilterModuleContext) {
  PHOLD_FILTER filter = FilterModuleContext;

  NdisAcquireSpinLock(&InstancesLock);
  RemoveEntryList(&filter->Link);
  NdisReleaseSpinLock(&InstancesLock);

  NdisFreeTimerObject(filter->Timer);
  NdisFreeSpinLock(&filter->QueueLock);
  NdisFreeSpinLock(&filter->StateLock);
  NdisFreeMemory(filter, 0, 0);
}

NDIS_STATUS FilterRestart(NDIS_HANDLE FilterModuleContext,
                          PNDIS_FILTER_RESTART_PARAMETERS RestartParameters) {
  PHOLD_FILTER filter = FilterModuleContext;

  UNREFERENCED_PARAMETER(RestartParameters);
  NdisAcquireSpinLock(&filter->StateLock);
  filter->State = HoldRunning;
  filter->LinkUp = TRUE;
  NdisReleaseSpinLock(&filter->StateLock);
  return NDIS_STATUS_SUCCESS;
}

/* The pause is over when the driver below has given every list back. */
NDIS_STATUS FilterPause(NDIS_HANDLE FilterModuleContext,
                        PNDIS_FILTER_PAUSE_PARAMETERS PauseParameters) {
  PHOLD_FILTER filter = FilterModuleContext;
  NDIS_STATUS status = NDIS_STATUS_SUCCESS;
  PNET_BUFFER_LIST lists;
  ULONG count;

  UNREFERENCED_PARAMETER(PauseParameters);
  NdisAcquireSpinLock(&filter->StateLock);
  filter->State = HoldPausing;
  NdisReleaseSpinLock(&filter->StateLock);

  NdisCancelTimerObject(filter->Timer);
  lists = HoldQueueTake(filter, FALSE, &count);
  HoldFail(filter, lists, NDIS_STATUS_PAUSED, FALSE);

  NdisAcquireSpinLock(&filter->StateLock);
  if (filter->Outstanding != 0)
    status = NDIS_STATUS_PENDING;
  else
    filter->State = HoldPaused;
  NdisReleaseSpinLock(&filter->StateLock);
  return status;
}

VOID FilterSend(NDIS_HANDLE FilterModuleContext, PNET_BUFFER_LIST NetBufferLists,
                NDIS_PORT_NUMBER PortNumber, ULONG SendFlags) {
  PHOLD_FILTER filter = FilterModuleContext;
  BOOLEAN atDispatch = NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags);
  BOOLEAN running, first, full;
  PNET_BUFFER_LIST list;

  UNREFERENCED_PARAMETER(PortNumber);
  HOLD_LOCK(&filter->StateLock, atDispatch);
  running = filter->State == HoldRunning && filter->LinkUp;
  HOLD_UNLOCK(&filter->StateLock, atDispatch);
  if (!running) {
    HoldFail(filter, NetBufferLists, NDIS_STATUS_PAUSED, atDispatch);
    return;
  }

  HOLD_LOCK(&filter->QueueLock, atDispatch);
  first = filter->Length == 0;
  *filter->Tail = NetBufferLists;
  for (list = NetBufferLists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
    filter->Tail = &NET_BUFFER_LIST_NEXT_NBL(list);
    filter->Length++;
  }
  full = filter->Length >= HOLD_BURST;
  HOLD_UNLOCK(&filter->QueueLock, atDispatch);

  if (full)
    HoldFlush(filter, atDispatch);
  else if (first)
    HoldStartTimer(filter);
}

VOID FilterSendComplete(NDIS_HANDLE FilterModuleContext, PNET_BUFFER_LIST NetBufferLists,
                        ULONG SendCompleteFlags) {
  PHOLD_FILTER filter = FilterModuleContext;
  BOOLEAN atDispatch = NDIS_TEST_SEND_COMPLETE_AT_DISPATCH_LEVEL(SendCompleteFlags);
  BOOLEAN paused = FALSE;
  PNET_BUFFER_LIST list;
  ULONG count = 0;

  for (list = NetBufferLists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list))
    count++;
  NdisFSendNetBufferListsComplete(filter->FilterHandle, NetBufferLists, SendCompleteFlags);

  HOLD_LOCK(&filter->StateLock, atDispatch);
  filter->Outstanding -= count;
  if (filter->Outstanding == 0 && filter->State == HoldPausing) {
    filter->State = HoldPaused;
    paused = TRUE;
  }
  HOLD_UNLOCK(&filter->StateLock, atDispatch);
  if (paused)
    NdisFPauseComplete(filter->FilterHandle);
}

/* Takes the cancelled lists out of the queue, keeps the order of the others. */
VOID FilterCancelSend(NDIS_HANDLE FilterModuleContext, PVOID CancelId) {
  PHOLD_FILTER filter = FilterModuleContext;
  PNET_BUFFER_LIST cancelled = NULL, list;
  PNET_BUFFER_LIST *link;

  NdisAcquireSpinLock(&filter->QueueLock);
  link = &filter->Head;
  while ((list = *link) != NULL) {
    if (NDIS_GET_NET_BUFFER_LIST_CANCEL_ID(list) != CancelId) {
      link = &NET_BUFFER_LIST_NEXT_NBL(list);
      continue;
    }
    *link = NET_BUFFER_LIST_NEXT_NBL(list);
    NET_BUFFER_LIST_NEXT_NBL(list) = cancelled;
    cancelled = list;
    filter->Length--;
  }
  filter->Tail = link;
  NdisReleaseSpinLock(&filter->QueueLock);

  HoldFail(filter, cancelled, NDIS_STATUS_SEND_ABORTED, FALSE);
  NdisFCancelSendNetBufferLists(filter->FilterHandle, CancelId);
}

VOID FilterStatus(NDIS_HANDLE FilterModuleContext, PNDIS_STATUS_INDICATION StatusIndication) {
  PHOLD_FILTER filter = FilterModuleContext;

  switch (StatusIndication->StatusCode) {
  case NDIS_STATUS_LINK_STATE: {
    PNDIS_LINK_STATE link = StatusIndication->StatusBuffer;

    NdisAcquireSpinLock(&filter->StateLock);
    filter->LinkUp = link->MediaConnectState == MediaConnectStateConnected;
    NdisReleaseSpinLock(&filter->StateLock);
    break;
  }
  case NDIS_STATUS_RESET_START:
    NdisAcquireSpinLock(&filter->StateLock);
    filter->LinkUp = FALSE;
    NdisReleaseSpinLock(&filter->StateLock);
    break;
  default:
    break;
  }
  NdisFIndicateStatus(filter->FilterHandle, StatusIndication);
}

VOID HoldTimer(PVOID SystemSpecific1, PVOID FunctionContext, PVOID SystemSpecific2,
               PVOID SystemSpecific3) {
  UNREFERENCED_PARAMETER(SystemSpecific1);
  UNREFERENCED_PARAMETER(SystemSpecific2);
  UNREFERENCED_PARAMETER(SystemSpecific3);
  HoldFlush(FunctionContext, TRUE);
}

VOID FilterUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisFDeregisterFilterDriver(FilterDriverHandle);
  NdisFreeSpinLock(&InstancesLock);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) {
  NDIS_FILTER_DRIVER_CHARACTERISTICS characteristics;

  UNREFERENCED_PARAMETER(RegistryPath);
  NdisAllocateSpinLock(&InstancesLock);
  InitializeListHead(&Instances);

  NdisZeroMemory(&characteristics, sizeof(characteristics));
  characteristics.Header.Type = NDIS_OBJECT_TYPE_FILTER_DRIVER_CHARACTERISTICS;
  characteristics.Header.Revision = NDIS_FILTER_CHARACTERISTICS_REVISION_2;
  characteristics.Header.Size = sizeof(characteristics);
  characteristics.MajorNdisVersion = 6;
  characteristics.MinorNdisVersion = 30;
  RtlInitUnicodeString(&characteristics.FriendlyName, L"Hold filter");
  RtlInitUnicodeString(&characteristics.UniqueName, L"{7b2c4f0e-2b1d-4a55-9a37-5a3c52a6b1c4}");
  RtlInitUnicodeString(&characteristics.ServiceName, L"holdflt");
  characteristics.AttachHandler = FilterAttach;
  characteristics.DetachHandler = FilterDetach;
  characteristics.RestartHandler = FilterRestart;
  characteristics.PauseHandler = FilterPause;
  characteristics.SendNetBufferListsHandler = FilterSend;
  characteristics.SendNetBufferListsCompleteHandler = FilterSendComplete;
  characteristics.CancelSendNetBufferListsHandler = FilterCancelSend;
  characteristics.StatusHandler = FilterStatus;

  DriverObject->DriverUnload = FilterUnload;
  return NdisFRegisterFilterDriver(DriverObject, NULL, &characteristics, &FilterDriverHandle);
}
