/* Data center bridging, hardware QoS offload, packet direct capabilities. */
#pragma once

#define NDIS_QOS_MAXIMUM_PRIORITIES 8
#define NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES 8

#define NDIS_QOS_CAPABILITIES_STRICT_TSA_SUPPORTED 0x00000001
#define NDIS_QOS_CAPABILITIES_MACSEC_BYPASS_SUPPORTED 0x00000002
#define NDIS_QOS_CAPABILITIES_CEE_DCBX_SUPPORTED 0x00000004
#define NDIS_QOS_CAPABILITIES_IEEE_DCBX_SUPPORTED 0x00000008
#define NDIS_QOS_CLASSIFICATION_SET_BY_MINIPORT_MASK 0xFF000000
#define NDIS_QOS_CLASSIFICATION_ENFORCED_BY_MINIPORT 0x01000000
#define NDIS_QOS_CONDITION_RESERVED 0x0
#define NDIS_QOS_CONDITION_DEFAULT 0x1
#define NDIS_QOS_CONDITION_TCP_PORT 0x2
#define NDIS_QOS_CONDITION_UDP_PORT 0x3
#define NDIS_QOS_CONDITION_TCP_OR_UDP_PORT 0x4
#define NDIS_QOS_CONDITION_ETHERTYPE 0x5
#define NDIS_QOS_CONDITION_NETDIRECT_PORT 0x6
#define NDIS_QOS_CONDITION_MAXIMUM 0x7
#define NDIS_QOS_ACTION_PRIORITY 0x0
#define NDIS_QOS_ACTION_MAXIMUM 0x1
#define NDIS_QOS_PARAMETERS_ETS_CHANGED 0x00000001
#define NDIS_QOS_PARAMETERS_ETS_CONFIGURED 0x00000002
#define NDIS_QOS_PARAMETERS_PFC_CHANGED 0x00000100
#define NDIS_QOS_PARAMETERS_PFC_CONFIGURED 0x00000200
#define NDIS_QOS_PARAMETERS_CLASSIFICATION_CHANGED 0x00010000
#define NDIS_QOS_PARAMETERS_CLASSIFICATION_CONFIGURED 0x00020000
#define NDIS_QOS_PARAMETERS_WILLING 0x80000000
#define NDIS_QOS_TSA_STRICT 0x0
#define NDIS_QOS_TSA_CBS 0x1
#define NDIS_QOS_TSA_ETS 0x2
#define NDIS_QOS_TSA_MAXIMUM 0x3

#define NDIS_QOS_CAPABILITIES_REVISION_1 1
#define NDIS_QOS_CLASSIFICATION_ELEMENT_REVISION_1 1
#define NDIS_QOS_PARAMETERS_REVISION_1 1

typedef struct _NDIS_QOS_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, MaxNumTrafficClasses, MaxNumEtsCapableTrafficClasses,
        MaxNumPfcEnabledTrafficClasses;
} NDIS_QOS_CAPABILITIES, *PNDIS_QOS_CAPABILITIES;

typedef struct _NDIS_QOS_CLASSIFICATION_ELEMENT {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    USHORT ConditionSelector, ConditionField, ActionSelector, ActionField;
} NDIS_QOS_CLASSIFICATION_ELEMENT, *PNDIS_QOS_CLASSIFICATION_ELEMENT;

typedef struct _NDIS_QOS_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, NumTrafficClasses;
    UCHAR PriorityAssignmentTable[NDIS_QOS_MAXIMUM_PRIORITIES],
        TcBandwidthAssignmentTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES],
        TsaAssignmentTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES];
    ULONG PfcEnable, NumClassificationElements, ClassificationElementSize,
        FirstClassificationElementOffset;
} NDIS_QOS_PARAMETERS, *PNDIS_QOS_PARAMETERS;

#define NDIS_SIZEOF_QOS_CAPABILITIES_REVISION_1                                                    \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_CAPABILITIES, MaxNumPfcEnabledTrafficClasses)
#define NDIS_SIZEOF_QOS_CLASSIFICATION_ELEMENT_REVISION_1                                          \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_CLASSIFICATION_ELEMENT, ActionField)
#define NDIS_SIZEOF_QOS_PARAMETERS_REVISION_1                                                      \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_PARAMETERS, FirstClassificationElementOffset)

/* Scheduler queues */
typedef enum _NDIS_QOS_SQ_TYPE {
    NdisQosSqTypeUndefined,
    NdisQosSqTypeStandard,
    NdisQosSqTypeGFT,
    NdisQosSqTypeMax
} NDIS_QOS_SQ_TYPE,
    *PNDIS_QOS_SQ_TYPE;

#define NDIS_QOS_DEFAULT_SQ_ID 0
#define NDIS_QOS_OFFLOAD_CAPS_STANDARD_SQ 0x00000001
#define NDIS_QOS_OFFLOAD_CAPS_GFT_SQ 0x00000002
#define NDIS_QOS_SQ_TRANSMIT_CAP_ENABLED 0x00000001
#define NDIS_QOS_SQ_TRANSMIT_RESERVATION_ENABLED 0x00000002
#define NDIS_QOS_SQ_RECEIVE_CAP_ENABLED 0x00000004

#define NDIS_QOS_OFFLOAD_CAPABILITIES_REVISION_1 1
#define NDIS_QOS_OFFLOAD_CAPABILITIES_REVISION_2 2
#define NDIS_QOS_SQ_PARAMETERS_REVISION_1 1
#define NDIS_QOS_SQ_PARAMETERS_REVISION_2 2
#define NDIS_QOS_SQ_ARRAY_REVISION_1 1
#define NDIS_QOS_SQ_PARAMETERS_ARRAY_REVISION_1 1
#define NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY_REVISION_1 1
#define NDIS_QOS_SQ_STATS_REVISION_1 1

typedef struct _NDIS_QOS_OFFLOAD_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, SupportedSqTypes;
    BOOLEAN TransmitCapSupported, TransmitReservationSupported, ReceiveCapSupported,
        TransmitGftCapSupported, ReceiveGftCapSupported,
        TcSupportedTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES];
    ULONG NumStandardSqsSupported, NumGftSqsSupported, ReservationGranularitySupported,
        MaxNumSqInputs;
    BOOLEAN CrossTcTransmitMaxCapSupported;
} NDIS_QOS_OFFLOAD_CAPABILITIES, *PNDIS_QOS_OFFLOAD_CAPABILITIES;

typedef struct _NDIS_QOS_SQ_PARAMETERS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_QOS_SQ_ID SqId;
    NDIS_QOS_SQ_TYPE SqType;
    BOOLEAN TcEnabledTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES];
    ULONG TcTransmitBandwidthCapTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES],
        TcTransmitBandwidthReservationTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES],
        TcReceiveBandwidthCapTable[NDIS_QOS_MAXIMUM_TRAFFIC_CLASSES], CrossTcTransmitBandwidthCap,
        MaxNumSqInputs;
} NDIS_QOS_SQ_PARAMETERS, *PNDIS_QOS_SQ_PARAMETERS;

typedef struct _NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_QOS_SQ_TYPE SqType;
    NDIS_QOS_SQ_ID FirstSqId;
    ULONG MaxSqsToReturn, SqArrayOffset, SqParamsArrayOffset, SqArrayNumElements,
        SqParamsArrayNumElements, SqArrayElementSize, SqParamsArrayElementSize;
} NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY, *PNDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY;

typedef struct _NDIS_QOS_SQ_ARRAY {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, SqArrayOffset, SqArrayNumElements, SqArrayElementSize;
} NDIS_QOS_SQ_ARRAY, *PNDIS_QOS_SQ_ARRAY;

#define NDIS_SIZEOF_QOS_SQ_ARRAY_REVISION_1 sizeof(NDIS_QOS_SQ_ARRAY)

typedef struct _NDIS_QOS_SQ_STATS {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    NDIS_QOS_SQ_ID SqId;
    NDIS_QOS_SQ_TYPE SqType;
    ULONG64 BytesTransmitted, PktsTransmitted;
} NDIS_QOS_SQ_STATS, *PNDIS_QOS_SQ_STATS;

#define NDIS_SIZEOF_QOS_OFFLOAD_CAPABILITIES_REVISION_1                                            \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_OFFLOAD_CAPABILITIES, ReservationGranularitySupported)
#define NDIS_SIZEOF_QOS_OFFLOAD_CAPABILITIES_REVISION_2                                            \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_OFFLOAD_CAPABILITIES, CrossTcTransmitMaxCapSupported)
#define NDIS_SIZEOF_QOS_SQ_PARAMETERS_REVISION_1                                                   \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_SQ_PARAMETERS, TcReceiveBandwidthCapTable)
#define NDIS_SIZEOF_QOS_SQ_PARAMETERS_REVISION_2                                                   \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_SQ_PARAMETERS, MaxNumSqInputs)
#define NDIS_SIZEOF_QOS_SQ_PARAMETERS_ENUM_ARRAY_REVISION_1                                        \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_SQ_PARAMETERS_ENUM_ARRAY, SqParamsArrayElementSize)
#define NDIS_SIZEOF_QOS_SQ_STATS_REVISION_1                                                        \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_QOS_SQ_STATS, PktsTransmitted)

/* Packet direct */
#define NDIS_PD_CAPS_RECEIVE_FILTER_COUNTERS_SUPPORTED 0x00000001
#define NDIS_PD_CAPS_DRAIN_NOTIFICATIONS_SUPPORTED 0x00000002
#define NDIS_PD_CAPS_NOTIFICATION_MODERATION_INTERVAL_SUPPORTED 0x00000004
#define NDIS_PD_CAPS_NOTIFICATION_MODERATION_COUNT_SUPPORTED 0x00000008

#define NDIS_PD_CAPABILITIES_REVISION_1 1
#define NDIS_PD_CONFIG_REVISION_1 1

typedef struct _NDIS_PD_CAPABILITIES {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags, MaximumTxPartialBufferCount, MaximumRxPartialBufferCount;
    UCHAR RxFilterContextWidth;
    ULONG CapabilityFlags, MaxNumberOfRxQueues, MaxNumberOfTxQueues,
        MaxNumberOfRxQueuesForDefaultVport, MaxNumberOfTxQueuesForDefaultVport,
        MaxNumberOfRxQueuesPerNonDefaultVport, MaxNumberOfTxQueuesPerNonDefaultVport,
        ExactMatchProfileArrayOffset, ExactMatchProfileArrayNumElements,
        ExactMatchProfileArrayElementSize, WildcardMatchProfileArrayOffset,
        WildcardMatchProfileArrayNumElements, WildcardMatchProfileArrayElementSize,
        MinimumModerationInterval, MaximumModerationInterval, ModerationIntervalGranularity,
        MaxRxQueueSize, MaxTxQueueSize, DmaAddressWidth;
} NDIS_PD_CAPABILITIES, *PNDIS_PD_CAPABILITIES;

typedef struct _NDIS_PD_CONFIG {
    NDIS_OBJECT_HEADER Header;
    ULONG Flags;
    BOOLEAN Enabled;
    ULONG CapabilitiesOffset, CapabilitiesSize;
} NDIS_PD_CONFIG, *PNDIS_PD_CONFIG;

#define NDIS_SIZEOF_PD_CAPABILITIES_REVISION_1                                                     \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_PD_CAPABILITIES, DmaAddressWidth)
#define NDIS_SIZEOF_PD_CONFIG_REVISION_1 RTL_SIZEOF_THROUGH_FIELD(NDIS_PD_CONFIG, CapabilitiesSize)
