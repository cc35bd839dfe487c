/* Network direct: capabilities, connections, statistics. */
#pragma once

typedef struct _NDK_VERSION {
    USHORT Major, Minor;
} NDK_VERSION;

typedef enum _NDK_RDMA_TECHNOLOGY {
    NdkUndefined,
    NdkiWarp,
    NdkInfiniBand,
    NdkRoCE,
    NdkRoCEv2,
    NdkMaxTechnology
} NDK_RDMA_TECHNOLOGY;

typedef struct _NDK_ADAPTER_INFO {
    NDK_VERSION Version;
    UINT32 VendorId, DeviceId;
    SIZE_T MaxRegistrationSize, MaxWindowSize;
    ULONG FRMRPageCount, MaxInitiatorRequestSge, MaxReceiveRequestSge, MaxReadRequestSge,
        MaxTransferLength, MaxInlineDataSize, MaxInboundReadLimit, MaxOutboundReadLimit,
        MaxReceiveQueueDepth, MaxInitiatorQueueDepth, MaxSrqDepth, MaxCqDepth,
        LargeRequestThreshold, MaxCallerData, MaxCalleeData, AdapterFlags;
    NDK_RDMA_TECHNOLOGY RdmaTechnology;
} NDK_ADAPTER_INFO;

#define NDIS_NDK_CAPABILITIES_REVISION_1 1
#define NDIS_NDK_STATISTICS_INFO_REVISION_1 1

typedef struct _NDIS_NDK_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, MaxQpCount, MaxCqCount, MaxMrCount, MaxPdCount, MaxInboundReadLimit,
        MaxOutboundReadLimit, MaxMwCount, MaxSrqCount;
    ULONG64 MissingCounterMask;
    NDK_ADAPTER_INFO *NdkInfo;
} NDIS_NDK_CAPABILITIES, *PNDIS_NDK_CAPABILITIES;

#define NDIS_SIZEOF_NDK_CAPABILITIES_REVISION_1                                                    \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_NDK_CAPABILITIES, NdkInfo)

typedef struct _NDIS_NDK_PERFORMANCE_COUNTERS {
    ULONG64 Connect, Accept, ConnectFailure, ConnectionError, ActiveConnection, Reserved01,
        Reserved02, Reserved03, Reserved04, Reserved05, Reserved06, Reserved07, Reserved08,
        Reserved09, Reserved10, Reserved11, Reserved12, Reserved13, Reserved14, Reserved15,
        Reserved16, Reserved17, Reserved18, Reserved19, Reserved20, CQError, RDMAInOctets,
        RDMAOutOctets, RDMAInFrames, RDMAOutFrames;
} NDIS_NDK_PERFORMANCE_COUNTERS, *PNDIS_NDK_PERFORMANCE_COUNTERS;

typedef struct _NDIS_NDK_STATISTICS_INFO {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_NDK_PERFORMANCE_COUNTERS CounterSet;
} NDIS_NDK_STATISTICS_INFO, *PNDIS_NDK_STATISTICS_INFO;

#define NDIS_SIZEOF_NDK_STATISTICS_INFO_REVISION_1                                                 \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_NDK_STATISTICS_INFO, CounterSet)
