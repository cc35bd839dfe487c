/* Packet direct providers and clients. */
#pragma once

#include "types.h"

#define NDIS_PD_QUEUE_REVISION_1 1
#define NDIS_PD_QUEUE_DISPATCH_REVISION_1 1
#define NDIS_PD_QUEUE_PARAMETERS_REVISION_1 1
#define NDIS_PD_COUNTER_PARAMETERS_REVISION_1 1
#define NDIS_PD_FILTER_PARAMETERS_REVISION_1 1
#define NDIS_PD_PROVIDER_DISPATCH_REVISION_1 1
#define NDIS_PD_OPEN_PROVIDER_PARAMETERS_REVISION_1 1
#define NDIS_PD_CLOSE_PROVIDER_PARAMETERS_REVISION_1 1
#define NDIS_PD_ACQUIRE_QUEUES_PARAMETERS_REVISION_1 1
#define NDIS_PD_QUEUE_FLAG_DRAIN_NOTIFICATION 0x00000001
#define NDIS_PD_ACQUIRE_QUEUES_FLAG_DRAIN_NOTIFICATION 0x00000001

DECLARE_HANDLE(NDIS_PD_PROVIDER_HANDLE);
DECLARE_HANDLE(NDIS_PD_COUNTER_HANDLE);
DECLARE_HANDLE(NDIS_PD_FILTER_HANDLE);

typedef struct _PD_BUFFER_8021Q_INFO {
    UINT16 UserPriority : 3, CanonicalFormatId : 1, VlanId : 12;
} PD_BUFFER_8021Q_INFO;

typedef struct _PD_BUFFER_VIRTUAL_SUBNET_INFO {
    UINT32 VirtualSubnetId : 24, Reserved : 8;
} PD_BUFFER_VIRTUAL_SUBNET_INFO;

typedef struct _PD_BUFFER PD_BUFFER, *PPD_BUFFER;
typedef struct _NDIS_PD_QUEUE NDIS_PD_QUEUE;

typedef enum {
    PDQueueTypeUnknown,
    PDQueueTypeReceive,
    PDQueueTypeTransmit,
    PDQueueTypeMax
} NDIS_PD_QUEUE_TYPE;

typedef enum {
    PDCounterTypeUnknown,
    PDCounterTypeReceiveQueue,
    PDCounterTypeTransmitQueue,
    PDCounterTypeReceiveFilter,
    PDCounterTypeMax
} NDIS_PD_COUNTER_TYPE;

typedef struct _NDIS_PD_RECEIVE_QUEUE_COUNTER {
    ULONG64 PacketsReceived, BytesReceived, PacketsDropped;
} NDIS_PD_RECEIVE_QUEUE_COUNTER;

typedef struct _NDIS_PD_TRANSMIT_QUEUE_COUNTER {
    ULONG64 PacketsTransmitted, BytesTransmitted;
} NDIS_PD_TRANSMIT_QUEUE_COUNTER;

typedef struct _NDIS_PD_FILTER_COUNTER {
    ULONG64 PacketsMatched, BytesMatched;
} NDIS_PD_FILTER_COUNTER;

typedef union _NDIS_PD_COUNTER_VALUE {
    NDIS_PD_RECEIVE_QUEUE_COUNTER ReceiveQueue;
    NDIS_PD_TRANSMIT_QUEUE_COUNTER TransmitQueue;
    NDIS_PD_FILTER_COUNTER Filter;
} NDIS_PD_COUNTER_VALUE;

typedef struct _NDIS_PD_COUNTER_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    PCWSTR CounterName;
    NDIS_PD_COUNTER_TYPE Type;
} NDIS_PD_COUNTER_PARAMETERS;

typedef struct _NDIS_PD_QUEUE_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_PD_QUEUE_TYPE QueueType;
    ULONG QueueSize, ReceiveDataLength;
    GROUP_AFFINITY Affinity;
    ULONG TrafficClassId, MaximumPartialBufferCount;
    NDIS_PD_COUNTER_HANDLE CounterHandle;
} NDIS_PD_QUEUE_PARAMETERS;

typedef struct _NDIS_PD_FILTER_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, MatchProfileId, Priority;
    NDIS_PD_COUNTER_HANDLE CounterHandle;
    NDIS_PD_QUEUE *TargetReceiveQueue;
    ULONG64 RxFilterContext;
    UCHAR *HeaderGroupMatchArray;
    ULONG HeaderGroupMatchArrayNumElements, HeaderGroupMatchArrayElementSize,
        HeaderGroupMatchArrayTotalSize;
} NDIS_PD_FILTER_PARAMETERS;

typedef VOID(NDIS_PD_POST_AND_DRAIN_BUFFER_LIST)(NDIS_PD_QUEUE *Queue,
                                                 PD_BUFFER **PostBufferListHead,
                                                 PD_BUFFER ***DrainBufferListTail,
                                                 ULONG MaxDrainCount);
typedef VOID(NDIS_PD_QUERY_QUEUE_DEPTH)(const NDIS_PD_QUEUE *Queue, ULONG64 *Depth);
typedef VOID(NDIS_PD_FLUSH_QUEUE)(NDIS_PD_QUEUE *Queue);
typedef NDIS_STATUS(NDIS_PD_ALLOCATE_QUEUE)(NDIS_PD_PROVIDER_HANDLE ProviderHandle,
                                            const NDIS_PD_QUEUE_PARAMETERS *QueueParameters,
                                            NDIS_PD_QUEUE **NdisPDQueue);
typedef VOID(NDIS_PD_FREE_QUEUE)(NDIS_PD_QUEUE *NdisPDQueue);
typedef NDIS_STATUS(NDIS_PD_ALLOCATE_COUNTER)(NDIS_PD_PROVIDER_HANDLE ProviderHandle,
                                              const NDIS_PD_COUNTER_PARAMETERS *CounterParameters,
                                              NDIS_PD_COUNTER_HANDLE *CounterHandle);
typedef VOID(NDIS_PD_FREE_COUNTER)(NDIS_PD_COUNTER_HANDLE CounterHandle);
typedef VOID(NDIS_PD_QUERY_COUNTER)(NDIS_PD_COUNTER_HANDLE CounterHandle,
                                    NDIS_PD_COUNTER_VALUE *CounterValue);
typedef NDIS_STATUS(NDIS_PD_SET_RECEIVE_FILTER)(NDIS_PD_PROVIDER_HANDLE ProviderHandle,
                                                const NDIS_PD_FILTER_PARAMETERS *FilterParameters,
                                                NDIS_PD_FILTER_HANDLE *FilterHandle);
typedef VOID(NDIS_PD_CLEAR_RECEIVE_FILTER)(NDIS_PD_FILTER_HANDLE FilterHandle);

typedef NDIS_PD_POST_AND_DRAIN_BUFFER_LIST *NDIS_PD_POST_AND_DRAIN_BUFFER_LIST_HANDLER;
typedef NDIS_PD_QUERY_QUEUE_DEPTH *NDIS_PD_QUERY_QUEUE_DEPTH_HANDLER;
typedef NDIS_PD_FLUSH_QUEUE *NDIS_PD_FLUSH_QUEUE_HANDLER;
typedef NDIS_PD_ALLOCATE_QUEUE *NDIS_PD_ALLOCATE_QUEUE_HANDLER;
typedef NDIS_PD_FREE_QUEUE *NDIS_PD_FREE_QUEUE_HANDLER;
typedef NDIS_PD_ALLOCATE_COUNTER *NDIS_PD_ALLOCATE_COUNTER_HANDLER;
typedef NDIS_PD_FREE_COUNTER *NDIS_PD_FREE_COUNTER_HANDLER;
typedef NDIS_PD_QUERY_COUNTER *NDIS_PD_QUERY_COUNTER_HANDLER;
typedef NDIS_PD_SET_RECEIVE_FILTER *NDIS_PD_SET_RECEIVE_FILTER_HANDLER;
typedef NDIS_PD_CLEAR_RECEIVE_FILTER *NDIS_PD_CLEAR_RECEIVE_FILTER_HANDLER;

typedef struct _NDIS_PD_QUEUE_DISPATCH {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_PD_POST_AND_DRAIN_BUFFER_LIST_HANDLER PDPostAndDrainBufferList;
    NDIS_PD_QUERY_QUEUE_DEPTH_HANDLER PDQueryQueueDepth;
    NDIS_PD_FLUSH_QUEUE_HANDLER PDFlushQueue;
} NDIS_PD_QUEUE_DISPATCH;

struct _NDIS_PD_QUEUE {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    const NDIS_PD_QUEUE_DISPATCH *Dispatch;
    PVOID PDPlatformReserved[2], PDClientReserved[2];
};
