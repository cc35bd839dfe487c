/* count_filter: a lightweight filter that counts what passes, with a defect in an error path.
 *
 * The defect is of the commonest kind: FilterOidRequest checks its argument under the lock, and the
 * error path returns straight from the middle. Nothing shows it in a test that sends well-formed
 * requests; the first malformed one leaves StatisticsLock held, and the next packet hangs a processor.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT DriverEntry: not-applicable
 *   EXPECT FilterUnload: not-applicable
 *   EXPECT FilterAttach: not-applicable
 *   EXPECT FilterDetach: not-applicable
 *   EXPECT FilterRestart: proved
 *   EXPECT FilterPause: proved
 *   EXPECT FilterSend: proved
 *   EXPECT FilterReceive: proved
 *   EXPECT FilterOidRequest: defect held-at-exit filter->StatisticsLock
 */
#include <ndis.h>

#define COUNT_TAG 'tnuC'
#define OID_COUNT_STATISTICS 0xFF010101

typedef struct _COUNT_STATISTICS {
  ULONG64 ListsSent, ListsReceived;
  ULONG64 BytesSent, BytesReceived;
} COUNT_STATISTICS, *PCOUNT_STATISTICS;

typedef struct _COUNT_FILTER {
  NDIS_HANDLE Handle;
  NDIS_SPIN_LOCK StatisticsLock;
  COUNT_STATISTICS Statistics;
  BOOLEAN Running;
} COUNT_FILTER, *PCOUNT_FILTER;

DRIVER_INITIALIZE DriverEntry;
DRIVER_UNLOAD FilterUnload;
FILTER_ATTACH FilterAttach;
FILTER_DETACH FilterDetach;
FILTER_RESTART FilterRestart;
FILTER_PAUSE FilterPause;
FILTER_SEND_NET_BUFFER_LISTS FilterSend;
FILTER_RECEIVE_NET_BUFFER_LISTS FilterReceive;
FILTER_OID_REQUEST FilterOidRequest;

static NDIS_HANDLE DriverHandle;

/* A macro, so that the cost in the data path is one branch. */
#define COUNT(filter, direction, lists, bytes, atDispatch)                                         \
  do {                                                                                             \
    if (atDispatch)                                                                                \
      NdisDprAcquireSpinLock(&(filter)->StatisticsLock);                                           \
    else                                                                                           \
      NdisAcquireSpinLock(&(filter)->StatisticsLock);                                              \
    (filter)->Statistics.Lists##direction += (lists);                                              \
    (filter)->Statistics.Bytes##direction += (bytes);                                              \
    if (atDispatch)                                                                                \
      NdisDprReleaseSpinLock(&(filter)->StatisticsLock);                                           \
    else                                                                                           \
      NdisReleaseSpinLock(&(filter)->StatisticsLock);                                              \
  } while (FALSE)

static ULONG CountBytes(PNET_BUFFER_LIST lists, PULONG count) {
  PNET_BUFFER_LIST list;
  PNET_BUFFER buffer;
  ULONG bytes = 0;

  *count = 0;
  for (list = lists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
    for (buffer = NET_BUFFER_LIST_FIRST_NB(list); buffer != NULL;
         buffer = NET_BUFFER_NEXT_NB(buffer))
      bytes += NET_BUFFER_DATA_LENGTH(buffer);
    ++*count;
  }
  return bytes;
}

NDIS_STATUS FilterAttach(NDIS_HANDLE NdisFilterHandle, NDIS_HANDLE FilterDriverContext,
                         PNDIS_FILTER_ATTACH_PARAMETERS AttachParameters) {
  NDIS_FILTER_ATTRIBUTES attributes;
  PCOUNT_FILTER filter;
  NDIS_STATUS status;

  UNREFERENCED_PARAMETER(FilterDriverContext);
  UNREFERENCED_PARAMETER(AttachParameters);
  filter = NdisAllocateMemoryWithTagPriority(NdisFilterHandle, sizeof(COUNT_FILTER), COUNT_TAG,
                                             NormalPoolPriority);
  if (filter == NULL)
    return NDIS_STATUS_RESOURCES;
  NdisZeroMemory(filter, sizeof(COUNT_FILTER));
  filter->Handle = NdisFilterHandle;
  NdisAllocateSpinLock(&filter->StatisticsLock);

  NdisZeroMemory(&attributes, sizeof(attributes));
  attributes.Header.Type = NDIS_OBJECT_TYPE_FILTER_ATTRIBUTES;
  attributes.Header.Revision = NDIS_FILTER_ATTRIBUTES_REVISION_1;
  attributes.Header.Size = sizeof(NDIS_FILTER_ATTRIBUTES);
  status = NdisFSetAttributes(NdisFilterHandle, filter, &attributes);
  if (status != NDIS_STATUS_SUCCESS) {
    NdisFreeSpinLock(&filter->StatisticsLock);
    NdisFreeMemory(filter, 0, 0);
  }
  return status;
}

VOID FilterDetach(NDIS_HANDLE FilterModuleContext) {
  PCOUNT_FILTER filter = FilterModuleContext;

  NdisFreeSpinLock(&filter->StatisticsLock);
  NdisFreeMemory(filter, 0, 0);
}

static VOID SetRunning(PCOUNT_FILTER filter, BOOLEAN running) {
  NdisAcquireSpinLock(&filter->StatisticsLock);
  filter->Running = running;
  NdisReleaseSpinLock(&filter->StatisticsLock);
}

NDIS_STATUS FilterRestart(NDIS_HANDLE FilterModuleContext,
                          PNDIS_FILTER_RESTART_PARAMETERS RestartParameters) {
  UNREFERENCED_PARAMETER(RestartParameters);
  SetRunning(FilterModuleContext, TRUE);
  return NDIS_STATUS_SUCCESS;
}

NDIS_STATUS FilterPause(NDIS_HANDLE FilterModuleContext,
                        PNDIS_FILTER_PAUSE_PARAMETERS PauseParameters) {
  UNREFERENCED_PARAMETER(PauseParameters);
  SetRunning(FilterModuleContext, FALSE);
  return NDIS_STATUS_SUCCESS;
}

VOID FilterSend(NDIS_HANDLE FilterModuleContext, PNET_BUFFER_LIST NetBufferLists,
                NDIS_PORT_NUMBER PortNumber, ULONG SendFlags) {
  PCOUNT_FILTER filter = FilterModuleContext;
  ULONG count, bytes = CountBytes(NetBufferLists, &count);

  COUNT(filter, Sent, count, bytes, NDIS_TEST_SEND_AT_DISPATCH_LEVEL(SendFlags));
  NdisFSendNetBufferLists(filter->Handle, NetBufferLists, PortNumber, SendFlags);
}

VOID FilterReceive(NDIS_HANDLE FilterModuleContext, PNET_BUFFER_LIST NetBufferLists,
                   NDIS_PORT_NUMBER PortNumber, ULONG NumberOfNetBufferLists, ULONG ReceiveFlags) {
  PCOUNT_FILTER filter = FilterModuleContext;
  ULONG count, bytes = CountBytes(NetBufferLists, &count);

  COUNT(filter, Received, count, bytes, NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(ReceiveFlags));
  NdisFIndicateReceiveNetBufferLists(filter->Handle, NetBufferLists, PortNumber,
                                     NumberOfNetBufferLists, ReceiveFlags);
}

/* Answers the filter's own request, passes every other one down. */
NDIS_STATUS FilterOidRequest(NDIS_HANDLE FilterModuleContext, PNDIS_OID_REQUEST OidRequest) {
  PCOUNT_FILTER filter = FilterModuleContext;
  PCOUNT_STATISTICS answer;

  if (OidRequest->RequestType != NdisRequestQueryInformation ||
      OidRequest->DATA.QUERY_INFORMATION.Oid != OID_COUNT_STATISTICS)
    return NdisFOidRequest(filter->Handle, OidRequest);

  NdisAcquireSpinLock(&filter->StatisticsLock);
  if (!filter->Running) {
    NdisReleaseSpinLock(&filter->StatisticsLock);
    return NDIS_STATUS_PAUSED;
  }
  if (OidRequest->DATA.QUERY_INFORMATION.InformationBufferLength < sizeof(COUNT_STATISTICS)) {
    OidRequest->DATA.QUERY_INFORMATION.BytesNeeded = sizeof(COUNT_STATISTICS);
    return NDIS_STATUS_BUFFER_TOO_SHORT; /* the defect: StatisticsLock is still held */
  }
  answer = OidRequest->DATA.QUERY_INFORMATION.InformationBuffer;
  *answer = filter->Statistics;
  OidRequest->DATA.QUERY_INFORMATION.BytesWritten = sizeof(COUNT_STATISTICS);
  NdisReleaseSpinLock(&filter->StatisticsLock);
  return NDIS_STATUS_SUCCESS;
}

VOID FilterUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisFDeregisterFilterDriver(DriverHandle);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) {
  NDIS_FILTER_DRIVER_CHARACTERISTICS characteristics;

  UNREFERENCED_PARAMETER(RegistryPath);
  NdisZeroMemory(&characteristics, sizeof(characteristics));
  characteristics.Header.Type = NDIS_OBJECT_TYPE_FILTER_DRIVER_CHARACTERISTICS;
  characteristics.Header.Revision = NDIS_FILTER_CHARACTERISTICS_REVISION_2;
  characteristics.Header.Size = sizeof(characteristics);
  characteristics.MajorNdisVersion = 6;
  characteristics.MinorNdisVersion = 30;
  characteristics.AttachHandler = FilterAttach;
  characteristics.DetachHandler = FilterDetach;
  characteristics.RestartHandler = FilterRestart;
  characteristics.PauseHandler = FilterPause;
  characteristics.SendNetBufferListsHandler = FilterSend;
  characteristics.ReceiveNetBufferListsHandler = FilterReceive;
  characteristics.OidRequestHandler = FilterOidRequest;
  DriverObject->DriverUnload = FilterUnload;
  return NdisFRegisterFilterDriver(DriverObject, NULL, &characteristics, &DriverHandle);
}
