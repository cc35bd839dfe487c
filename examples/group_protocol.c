/* group_protocol: a protocol that hands frames to subscribers, with a defect in a loop.
 *
 * Subscribers stand in a list that GroupLock guards; each has a lock of its own, for its ring. The
 * defect is in DeliverFrame: a `break` leaves the loop from between the acquire and the release of
 * the subscriber's lock. It was harmless while the release stood behind the loop; then the loop was
 * rewritten to hold a subscriber's lock only for its own turn, and the break stayed.
 *
 * Verdicts of SpinLockBalanced
 *   EXPECT DriverEntry: not-applicable
 *   EXPECT GroupUnload: not-applicable
 *   EXPECT GroupReceive: defect held-at-exit subscriber->Lock
 *   EXPECT GroupUnbind: proved
 *   EXPECT GroupSubscribe: proved
 *   EXPECT GroupRead: proved
 */
#include <ndis.h>

#define GROUP_TAG 'puoG'
#define RING_FRAMES 32

typedef struct _SUBSCRIBER {
  LIST_ENTRY Link; /* guarded by GroupLock */
  USHORT EtherType;
  BOOLEAN Exclusive; /* frames that it takes go to nobody else */
  NDIS_SPIN_LOCK Lock; /* guards the ring */
  ULONG Frames[RING_FRAMES];
  ULONG Count;
  ULONG Lost;
} SUBSCRIBER, *PSUBSCRIBER;

typedef struct _BINDING {
  NDIS_HANDLE Handle;
  ULONG Delivered;
} BINDING, *PBINDING;

DRIVER_INITIALIZE DriverEntry;
DRIVER_UNLOAD GroupUnload;
PROTOCOL_RECEIVE_NET_BUFFER_LISTS GroupReceive;
PROTOCOL_UNBIND_ADAPTER_EX GroupUnbind;

static NDIS_HANDLE ProtocolHandle;
static NDIS_SPIN_LOCK GroupLock;
static LIST_ENTRY Subscribers;

/* One frame to each subscriber that wants it. GroupLock is held at DISPATCH_LEVEL. */
static ULONG DeliverFrame(USHORT etherType, ULONG frame) {
  PLIST_ENTRY entry;
  ULONG delivered = 0;

  for (entry = Subscribers.Flink; entry != &Subscribers; entry = entry->Flink) {
    PSUBSCRIBER subscriber = CONTAINING_RECORD(entry, SUBSCRIBER, Link);

    if (subscriber->EtherType != etherType)
      continue;
    NdisDprAcquireSpinLock(&subscriber->Lock);
    if (subscriber->Count == RING_FRAMES) {
      subscriber->Lost++;
      NdisDprReleaseSpinLock(&subscriber->Lock);
      continue;
    }
    subscriber->Frames[subscriber->Count++] = frame;
    delivered++;
    if (subscriber->Exclusive)
      break; /* the defect: leaves with the subscriber's lock held */
    NdisDprReleaseSpinLock(&subscriber->Lock);
  }
  return delivered;
}

VOID GroupReceive(NDIS_HANDLE ProtocolBindingContext, PNET_BUFFER_LIST NetBufferLists,
                  NDIS_PORT_NUMBER PortNumber, ULONG NumberOfNetBufferLists, ULONG ReceiveFlags) {
  PBINDING binding = ProtocolBindingContext;
  BOOLEAN atDispatch = NDIS_TEST_RECEIVE_AT_DISPATCH_LEVEL(ReceiveFlags);
  PNET_BUFFER_LIST list;

  UNREFERENCED_PARAMETER(PortNumber);
  UNREFERENCED_PARAMETER(NumberOfNetBufferLists);
  if (atDispatch)
    NdisDprAcquireSpinLock(&GroupLock);
  else
    NdisAcquireSpinLock(&GroupLock);
  for (list = NetBufferLists; list != NULL; list = NET_BUFFER_LIST_NEXT_NBL(list)) {
    PNET_BUFFER buffer = NET_BUFFER_LIST_FIRST_NB(list);

    if (buffer == NULL || NET_BUFFER_DATA_LENGTH(buffer) < 14)
      continue;
    binding->Delivered +=
        DeliverFrame((USHORT)(ULONG_PTR)NET_BUFFER_LIST_INFO(list, NetBufferListFrameType),
                     NET_BUFFER_DATA_LENGTH(buffer));
  }
  if (atDispatch)
    NdisDprReleaseSpinLock(&GroupLock);
  else
    NdisReleaseSpinLock(&GroupLock);
  if (NDIS_TEST_RECEIVE_CAN_PEND(ReceiveFlags))
    NdisReturnNetBufferLists(binding->Handle, NetBufferLists, 0);
}

/* Every subscriber's ring is emptied; here the subscriber's lock is held for its own turn only. */
NDIS_STATUS GroupUnbind(NDIS_HANDLE UnbindContext, NDIS_HANDLE ProtocolBindingContext) {
  PBINDING binding = ProtocolBindingContext;
  PLIST_ENTRY entry;

  UNREFERENCED_PARAMETER(UnbindContext);
  NdisAcquireSpinLock(&GroupLock);
  for (entry = Subscribers.Flink; entry != &Subscribers; entry = entry->Flink) {
    PSUBSCRIBER subscriber = CONTAINING_RECORD(entry, SUBSCRIBER, Link);

    NdisDprAcquireSpinLock(&subscriber->Lock);
    subscriber->Count = 0;
    NdisDprReleaseSpinLock(&subscriber->Lock);
  }
  NdisReleaseSpinLock(&GroupLock);
  return NdisCloseAdapterEx(binding->Handle);
}

/* Called by other drivers. At most one subscriber of a type may be exclusive. */
NDIS_STATUS GroupSubscribe(PSUBSCRIBER subscriber) {
  NDIS_STATUS status = NDIS_STATUS_SUCCESS;
  PLIST_ENTRY entry;

  NdisAllocateSpinLock(&subscriber->Lock);
  subscriber->Count = subscriber->Lost = 0;
  NdisAcquireSpinLock(&GroupLock);
  for (entry = Subscribers.Flink; entry != &Subscribers; entry = entry->Flink) {
    PSUBSCRIBER other = CONTAINING_RECORD(entry, SUBSCRIBER, Link);

    if (other->EtherType == subscriber->EtherType && other->Exclusive) {
      status = NDIS_STATUS_NOT_ACCEPTED;
      goto Exit;
    }
  }
  InsertTailList(&Subscribers, &subscriber->Link);
Exit:
  NdisReleaseSpinLock(&GroupLock);
  return status;
}

/* Called by other drivers: the newest frame, or 0 when there is none. */
ULONG GroupRead(PSUBSCRIBER subscriber) {
  ULONG frame = 0;

  NdisAcquireSpinLock(&subscriber->Lock);
  if (subscriber->Count != 0)
    frame = subscriber->Frames[--subscriber->Count];
  NdisReleaseSpinLock(&subscriber->Lock);
  return frame;
}

VOID GroupUnload(PDRIVER_OBJECT DriverObject) {
  UNREFERENCED_PARAMETER(DriverObject);
  NdisDeregisterProtocolDriver(ProtocolHandle);
  NdisFreeSpinLock(&GroupLock);
}

NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath) {
  NDIS_PROTOCOL_DRIVER_CHARACTERISTICS characteristics;

  UNREFERENCED_PARAMETER(RegistryPath);
  NdisAllocateSpinLock(&GroupLock);
  InitializeListHead(&Subscribers);
  NdisZeroMemory(&characteristics, sizeof(characteristics));
  characteristics.Header.Type = NDIS_OBJECT_TYPE_PROTOCOL_DRIVER_CHARACTERISTICS;
  characteristics.Header.Revision = NDIS_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1;
  characteristics.Header.Size = NDIS_SIZEOF_PROTOCOL_DRIVER_CHARACTERISTICS_REVISION_1;
  characteristics.MajorNdisVersion = 6;
  characteristics.MinorNdisVersion = 0;
  characteristics.ReceiveNetBufferListsHandler = GroupReceive;
  characteristics.UnbindAdapterHandlerEx = GroupUnbind;
  DriverObject->DriverUnload = GroupUnload;
  return NdisRegisterProtocolDriver(NULL, &characteristics, &ProtocolHandle);
}
