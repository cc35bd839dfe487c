/* Callouts of the filtering platform. */
#pragma once

#include "ndis.h"
#include "netioapi.h"
#include "fwptypes.h"
#include "fwps/keys.h"
#include "fwps/fields.h"
#include "fwps/metadata.h"

#ifdef __cplusplus
extern "C" {
#endif

#ifndef FWP_ACTION_BLOCK
#define FWP_ACTION_FLAG_TERMINATING 0x00001000
#define FWP_ACTION_FLAG_NON_TERMINATING 0x00002000
#define FWP_ACTION_FLAG_CALLOUT 0x00004000
#define FWP_ACTION_BLOCK 0x00001001
#define FWP_ACTION_PERMIT 0x00001002
#define FWP_ACTION_CALLOUT_TERMINATING 0x00005003
#define FWP_ACTION_CALLOUT_INSPECTION 0x00006004
#define FWP_ACTION_CALLOUT_UNKNOWN 0x00004005
#define FWP_ACTION_CONTINUE 0x00002006
#define FWP_ACTION_NONE 0x00000007
#define FWP_ACTION_NONE_NO_MATCH 0x00000008
#endif

typedef enum FWPS_BUILTIN_LAYERS_ {
    FWPS_LAYER_INBOUND_IPPACKET_V4 = 0,
    FWPS_LAYER_INBOUND_IPPACKET_V4_DISCARD = 1,
    FWPS_LAYER_INBOUND_IPPACKET_V6 = 2,
    FWPS_LAYER_INBOUND_IPPACKET_V6_DISCARD = 3,
    FWPS_LAYER_OUTBOUND_IPPACKET_V4 = 4,
    FWPS_LAYER_OUTBOUND_IPPACKET_V4_DISCARD = 5,
    FWPS_LAYER_OUTBOUND_IPPACKET_V6 = 6,
    FWPS_LAYER_OUTBOUND_IPPACKET_V6_DISCARD = 7,
    FWPS_LAYER_IPFORWARD_V4 = 8,
    FWPS_LAYER_IPFORWARD_V4_DISCARD = 9,
    FWPS_LAYER_IPFORWARD_V6 = 10,
    FWPS_LAYER_IPFORWARD_V6_DISCARD = 11,
    FWPS_LAYER_INBOUND_TRANSPORT_V4 = 12,
    FWPS_LAYER_INBOUND_TRANSPORT_V4_DISCARD = 13,
    FWPS_LAYER_INBOUND_TRANSPORT_V6 = 14,
    FWPS_LAYER_INBOUND_TRANSPORT_V6_DISCARD = 15,
    FWPS_LAYER_OUTBOUND_TRANSPORT_V4 = 16,
    FWPS_LAYER_OUTBOUND_TRANSPORT_V4_DISCARD = 17,
    FWPS_LAYER_OUTBOUND_TRANSPORT_V6 = 18,
    FWPS_LAYER_OUTBOUND_TRANSPORT_V6_DISCARD = 19,
    FWPS_LAYER_STREAM_V4 = 20,
    FWPS_LAYER_STREAM_V4_DISCARD = 21,
    FWPS_LAYER_STREAM_V6 = 22,
    FWPS_LAYER_STREAM_V6_DISCARD = 23,
    FWPS_LAYER_DATAGRAM_DATA_V4 = 24,
    FWPS_LAYER_DATAGRAM_DATA_V4_DISCARD = 25,
    FWPS_LAYER_DATAGRAM_DATA_V6 = 26,
    FWPS_LAYER_DATAGRAM_DATA_V6_DISCARD = 27,
    FWPS_LAYER_INBOUND_ICMP_ERROR_V4 = 28,
    FWPS_LAYER_INBOUND_ICMP_ERROR_V4_DISCARD = 29,
    FWPS_LAYER_INBOUND_ICMP_ERROR_V6 = 30,
    FWPS_LAYER_INBOUND_ICMP_ERROR_V6_DISCARD = 31,
    FWPS_LAYER_OUTBOUND_ICMP_ERROR_V4 = 32,
    FWPS_LAYER_OUTBOUND_ICMP_ERROR_V4_DISCARD = 33,
    FWPS_LAYER_OUTBOUND_ICMP_ERROR_V6 = 34,
    FWPS_LAYER_OUTBOUND_ICMP_ERROR_V6_DISCARD = 35,
    FWPS_LAYER_ALE_RESOURCE_ASSIGNMENT_V4 = 36,
    FWPS_LAYER_ALE_RESOURCE_ASSIGNMENT_V4_DISCARD = 37,
    FWPS_LAYER_ALE_RESOURCE_ASSIGNMENT_V6 = 38,
    FWPS_LAYER_ALE_RESOURCE_ASSIGNMENT_V6_DISCARD = 39,
    FWPS_LAYER_ALE_AUTH_LISTEN_V4 = 40,
    FWPS_LAYER_ALE_AUTH_LISTEN_V4_DISCARD = 41,
    FWPS_LAYER_ALE_AUTH_LISTEN_V6 = 42,
    FWPS_LAYER_ALE_AUTH_LISTEN_V6_DISCARD = 43,
    FWPS_LAYER_ALE_AUTH_RECV_ACCEPT_V4 = 44,
    FWPS_LAYER_ALE_AUTH_RECV_ACCEPT_V4_DISCARD = 45,
    FWPS_LAYER_ALE_AUTH_RECV_ACCEPT_V6 = 46,
    FWPS_LAYER_ALE_AUTH_RECV_ACCEPT_V6_DISCARD = 47,
    FWPS_LAYER_ALE_AUTH_CONNECT_V4 = 48,
    FWPS_LAYER_ALE_AUTH_CONNECT_V4_DISCARD = 49,
    FWPS_LAYER_ALE_AUTH_CONNECT_V6 = 50,
    FWPS_LAYER_ALE_AUTH_CONNECT_V6_DISCARD = 51,
    FWPS_LAYER_ALE_FLOW_ESTABLISHED_V4 = 52,
    FWPS_LAYER_ALE_FLOW_ESTABLISHED_V4_DISCARD = 53,
    FWPS_LAYER_ALE_FLOW_ESTABLISHED_V6 = 54,
    FWPS_LAYER_ALE_FLOW_ESTABLISHED_V6_DISCARD = 55,
    FWPS_LAYER_INBOUND_MAC_FRAME_ETHERNET,
    FWPS_LAYER_OUTBOUND_MAC_FRAME_ETHERNET,
    FWPS_LAYER_INBOUND_MAC_FRAME_NATIVE,
    FWPS_LAYER_OUTBOUND_MAC_FRAME_NATIVE,
    FWPS_LAYER_INGRESS_VSWITCH_ETHERNET,
    FWPS_LAYER_EGRESS_VSWITCH_ETHERNET,
    FWPS_LAYER_INGRESS_VSWITCH_TRANSPORT_V4,
    FWPS_LAYER_INGRESS_VSWITCH_TRANSPORT_V6,
    FWPS_LAYER_EGRESS_VSWITCH_TRANSPORT_V4,
    FWPS_LAYER_EGRESS_VSWITCH_TRANSPORT_V6,
    FWPS_LAYER_NAME_RESOLUTION_CACHE_V4,
    FWPS_LAYER_NAME_RESOLUTION_CACHE_V6,
    FWPS_LAYER_ALE_RESOURCE_RELEASE_V4,
    FWPS_LAYER_ALE_RESOURCE_RELEASE_V6,
    FWPS_LAYER_ALE_ENDPOINT_CLOSURE_V4,
    FWPS_LAYER_ALE_ENDPOINT_CLOSURE_V6,
    FWPS_LAYER_ALE_CONNECT_REDIRECT_V4,
    FWPS_LAYER_ALE_CONNECT_REDIRECT_V6,
    FWPS_LAYER_ALE_BIND_REDIRECT_V4,
    FWPS_LAYER_ALE_BIND_REDIRECT_V6,
    FWPS_LAYER_STREAM_PACKET_V4,
    FWPS_LAYER_STREAM_PACKET_V6
} FWPS_BUILTIN_LAYERS;

#define FWPS_RIGHT_ACTION_WRITE 0x00000001

#define FWPS_CLASSIFY_OUT_FLAG_ABSORB 0x00000001
#define FWPS_CLASSIFY_OUT_FLAG_BUFFER_LIMIT_REACHED 0x00000002
#define FWPS_CLASSIFY_OUT_FLAG_NO_MORE_DATA 0x00000004
#define FWPS_CLASSIFY_OUT_FLAG_ALE_FAST_CACHE_CHECK 0x00000008
#define FWPS_CLASSIFY_OUT_FLAG_ALE_FAST_CACHE_POSSIBLE 0x00000010

#define FWPS_FILTER_FLAG_CLEAR_ACTION_RIGHT 0x0001
#define FWPS_FILTER_FLAG_PERMIT_IF_CALLOUT_UNREGISTERED 0x0002
#define FWPS_FILTER_FLAG_OR_CONDITIONS 0x0004
#define FWPS_FILTER_FLAG_HAS_SECURITY_REALM_PROVIDER_CONTEXT 0x0008

#define FWP_CALLOUT_FLAG_CONDITIONAL_ON_FLOW 0x00000001
#define FWP_CALLOUT_FLAG_ALLOW_OFFLOAD 0x00000002
#define FWP_CALLOUT_FLAG_ENABLE_COMMIT_ADD_NOTIFY 0x00000004
#define FWP_CALLOUT_FLAG_ALLOW_MID_STREAM_INSPECTION 0x00000008
#define FWP_CALLOUT_FLAG_ALLOW_RECLASSIFY 0x00000010
#define FWP_CALLOUT_FLAG_ALLOW_RSC 0x00000040
#define FWP_CALLOUT_FLAG_ALLOW_L2_BATCH_CLASSIFY 0x00000080
#define FWP_CALLOUT_FLAG_ALLOW_USO 0x00000100
#define FWP_CALLOUT_FLAG_ALLOW_URO 0x00000200

#define FWPS_INJECTION_TYPE_STREAM 0x00000001
#define FWPS_INJECTION_TYPE_TRANSPORT 0x00000002
#define FWPS_INJECTION_TYPE_NETWORK 0x00000004
#define FWPS_INJECTION_TYPE_FORWARD 0x00000008
#define FWPS_INJECTION_TYPE_L2 0x00000010
#define FWPS_INJECTION_TYPE_VSWITCH_TRANSPORT 0x00000020

#define FWPS_STREAM_FLAG_RECEIVE 0x00000001
#define FWPS_STREAM_FLAG_RECEIVE_EXPEDITED 0x00000002
#define FWPS_STREAM_FLAG_RECEIVE_DISCONNECT 0x00000004
#define FWPS_STREAM_FLAG_RECEIVE_ABORT 0x00000008
#define FWPS_STREAM_FLAG_RECEIVE_PUSH 0x00000010
#define FWPS_STREAM_FLAG_SEND 0x00010000
#define FWPS_STREAM_FLAG_SEND_EXPEDITED 0x00020000
#define FWPS_STREAM_FLAG_SEND_NODELAY 0x00040000
#define FWPS_STREAM_FLAG_SEND_DISCONNECT 0x00080000
#define FWPS_STREAM_FLAG_SEND_ABORT 0x00100000

typedef enum FWPS_CALLOUT_NOTIFY_TYPE_ {
    FWPS_CALLOUT_NOTIFY_ADD_FILTER = 0,
    FWPS_CALLOUT_NOTIFY_DELETE_FILTER = 1,
    FWPS_CALLOUT_NOTIFY_ADD_FILTER_POST_COMMIT = 2,
    FWPS_CALLOUT_NOTIFY_TYPE_MAX = 3
} FWPS_CALLOUT_NOTIFY_TYPE;

typedef enum FWPS_PACKET_INJECTION_STATE_ {
    FWPS_PACKET_NOT_INJECTED = 0,
    FWPS_PACKET_INJECTED_BY_SELF = 1,
    FWPS_PACKET_INJECTED_BY_OTHER = 2,
    FWPS_PACKET_PREVIOUSLY_INJECTED_BY_SELF = 3,
    FWPS_PACKET_INJECTION_STATE_MAX = 4
} FWPS_PACKET_INJECTION_STATE;

typedef enum FWPS_CONNECTION_REDIRECT_STATE_ {
    FWPS_CONNECTION_NOT_REDIRECTED = 0,
    FWPS_CONNECTION_REDIRECTED_BY_SELF = 1,
    FWPS_CONNECTION_REDIRECTED_BY_OTHER = 2,
    FWPS_CONNECTION_PREVIOUSLY_REDIRECTED_BY_SELF = 3,
    FWPS_CONNECTION_REDIRECT_STATE_MAX = 4
} FWPS_CONNECTION_REDIRECT_STATE;

typedef enum FWPS_STREAM_ACTION_TYPE_ {
    FWPS_STREAM_ACTION_NONE = 0,
    FWPS_STREAM_ACTION_ALLOW_CONNECTION = 1,
    FWPS_STREAM_ACTION_NEED_MORE_DATA = 2,
    FWPS_STREAM_ACTION_DROP_CONNECTION = 3,
    FWPS_STREAM_ACTION_DEFER = 4,
    FWPS_STREAM_ACTION_TYPE_MAX = 5
} FWPS_STREAM_ACTION_TYPE;

typedef struct FWPS_INCOMING_VALUE0_ {
    FWP_VALUE0 value;
} FWPS_INCOMING_VALUE0;

typedef struct FWPS_INCOMING_VALUES0_ {
    UINT16 layerId;
    UINT32 valueCount;
    FWPS_INCOMING_VALUE0 *incomingValue;
} FWPS_INCOMING_VALUES0;

typedef struct FWPS_FILTER_CONDITION0_ {
    UINT16 fieldId;
    UINT16 reserved;
    FWP_MATCH_TYPE matchType;
    FWP_CONDITION_VALUE0 conditionValue;
} FWPS_FILTER_CONDITION0;

typedef struct FWPS_ACTION0_ {
    FWP_ACTION_TYPE type;
    UINT32 calloutId;
} FWPS_ACTION0;

#define FWPS_FILTER_FIELDS_                                                                        \
    UINT64 filterId;                                                                               \
    FWP_VALUE0 weight;                                                                             \
    UINT16 subLayerWeight;                                                                         \
    UINT16 flags;                                                                                  \
    UINT32 numFilterConditions;                                                                    \
    FWPS_FILTER_CONDITION0 *filterCondition;                                                       \
    FWPS_ACTION0 action;                                                                           \
    UINT64 context;

typedef struct FWPS_FILTER0_ {
    FWPS_FILTER_FIELDS_
    struct FWPM_PROVIDER_CONTEXT0_ *providerContext;
} FWPS_FILTER0;

typedef struct FWPS_FILTER1_ {
    FWPS_FILTER_FIELDS_
    struct FWPM_PROVIDER_CONTEXT1_ *providerContext;
} FWPS_FILTER1;

typedef struct FWPS_FILTER2_ {
    FWPS_FILTER_FIELDS_
    struct FWPM_PROVIDER_CONTEXT2_ *providerContext;
} FWPS_FILTER2;

typedef struct FWPS_FILTER3_ {
    FWPS_FILTER_FIELDS_
    struct FWPM_PROVIDER_CONTEXT3_ *providerContext;
} FWPS_FILTER3;

typedef struct FWPS_CLASSIFY_OUT0_ {
    FWP_ACTION_TYPE actionType;
    UINT64 outContext;
    UINT64 filterId;
    UINT32 rights;
    UINT32 flags;
    UINT32 reserved;
} FWPS_CLASSIFY_OUT0;

typedef struct FWPS_STREAM_DATA_OFFSET0_ {
    NET_BUFFER_LIST *netBufferList;
    NET_BUFFER *netBuffer;
    MDL *mdl;
    UINT32 mdlOffset;
    UINT32 netBufferOffset;
    SIZE_T streamDataOffset;
} FWPS_STREAM_DATA_OFFSET0;

typedef struct FWPS_STREAM_DATA0_ {
    UINT32 flags;
    FWPS_STREAM_DATA_OFFSET0 dataOffset;
    SIZE_T dataLength;
    NET_BUFFER_LIST *netBufferListChain;
} FWPS_STREAM_DATA0;

typedef struct FWPS_STREAM_CALLOUT_IO_PACKET0_ {
    FWPS_STREAM_DATA0 *streamData;
    SIZE_T missedBytes;
    UINT32 countBytesRequired;
    SIZE_T countBytesEnforced;
    FWPS_STREAM_ACTION_TYPE streamAction;
} FWPS_STREAM_CALLOUT_IO_PACKET0;

typedef struct FWPS_TRANSPORT_SEND_PARAMS0_ {
    UCHAR *remoteAddress;
    SCOPE_ID remoteScopeId;
    PWSACMSGHDR controlData;
    ULONG controlDataLength;
} FWPS_TRANSPORT_SEND_PARAMS0;

typedef struct FWPS_TRANSPORT_SEND_PARAMS1_ {
    UCHAR *remoteAddress;
    SCOPE_ID remoteScopeId;
    PWSACMSGHDR controlData;
    ULONG controlDataLength;
    PUCHAR headerIncludeHeader;
    ULONG headerIncludeHeaderLength;
} FWPS_TRANSPORT_SEND_PARAMS1;

typedef struct _FWPS_BIND_REQUEST0 {
    SOCKADDR_STORAGE localAddressAndPort;
    UINT64 portReservationToken;
    struct _FWPS_BIND_REQUEST0 *previousVersion;
    UINT64 modifierFilterId;
} FWPS_BIND_REQUEST0;

typedef struct _FWPS_CONNECT_REQUEST0 {
    SOCKADDR_STORAGE localAddressAndPort;
    SOCKADDR_STORAGE remoteAddressAndPort;
    UINT64 portReservationToken;
    UINT32 localRedirectTargetPID;
    struct _FWPS_CONNECT_REQUEST0 *previousVersion;
    UINT64 modifierFilterId;
    HANDLE localRedirectHandle;
    PVOID localRedirectContext;
    SIZE_T localRedirectContextSize;
} FWPS_CONNECT_REQUEST0;

typedef VOID(NTAPI *FWPS_CALLOUT_CLASSIFY_FN0)(
    _In_ const FWPS_INCOMING_VALUES0 *inFixedValues,
    _In_ const FWPS_INCOMING_METADATA_VALUES0 *inMetaValues, _Inout_opt_ VOID *layerData,
    _In_ const FWPS_FILTER0 *filter, _In_ UINT64 flowContext,
    _Inout_ FWPS_CLASSIFY_OUT0 *classifyOut);
typedef VOID(NTAPI *FWPS_CALLOUT_CLASSIFY_FN1)(
    _In_ const FWPS_INCOMING_VALUES0 *inFixedValues,
    _In_ const FWPS_INCOMING_METADATA_VALUES0 *inMetaValues, _Inout_opt_ VOID *layerData,
    _In_opt_ const VOID *classifyContext, _In_ const FWPS_FILTER1 *filter, _In_ UINT64 flowContext,
    _Inout_ FWPS_CLASSIFY_OUT0 *classifyOut);
typedef VOID(NTAPI *FWPS_CALLOUT_CLASSIFY_FN2)(
    _In_ const FWPS_INCOMING_VALUES0 *inFixedValues,
    _In_ const FWPS_INCOMING_METADATA_VALUES0 *inMetaValues, _Inout_opt_ VOID *layerData,
    _In_opt_ const VOID *classifyContext, _In_ const FWPS_FILTER2 *filter, _In_ UINT64 flowContext,
    _Inout_ FWPS_CLASSIFY_OUT0 *classifyOut);
typedef VOID(NTAPI *FWPS_CALLOUT_CLASSIFY_FN3)(
    _In_ const FWPS_INCOMING_VALUES0 *inFixedValues,
    _In_ const FWPS_INCOMING_METADATA_VALUES0 *inMetaValues, _Inout_opt_ VOID *layerData,
    _In_opt_ const VOID *classifyContext, _In_ const FWPS_FILTER3 *filter, _In_ UINT64 flowContext,
    _Inout_ FWPS_CLASSIFY_OUT0 *classifyOut);
typedef NTSTATUS(NTAPI *FWPS_CALLOUT_NOTIFY_FN0)(_In_ FWPS_CALLOUT_NOTIFY_TYPE notifyType,
                                                 _In_ const GUID *filterKey,
                                                 _Inout_ const FWPS_FILTER0 *filter);
typedef NTSTATUS(NTAPI *FWPS_CALLOUT_NOTIFY_FN1)(_In_ FWPS_CALLOUT_NOTIFY_TYPE notifyType,
                                                 _In_ const GUID *filterKey,
                                                 _Inout_ const FWPS_FILTER1 *filter);
typedef NTSTATUS(NTAPI *FWPS_CALLOUT_NOTIFY_FN2)(_In_ FWPS_CALLOUT_NOTIFY_TYPE notifyType,
                                                 _In_ const GUID *filterKey,
                                                 _Inout_ FWPS_FILTER2 *filter);
typedef NTSTATUS(NTAPI *FWPS_CALLOUT_NOTIFY_FN3)(_In_ FWPS_CALLOUT_NOTIFY_TYPE notifyType,
                                                 _In_ const GUID *filterKey,
                                                 _Inout_ FWPS_FILTER3 *filter);
typedef VOID(NTAPI *FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0)(_In_ UINT16 layerId, _In_ UINT32 calloutId,
                                                         _In_ UINT64 flowContext);
typedef VOID(NTAPI *FWPS_INJECT_COMPLETE0)(_In_ VOID *context,
                                           _Inout_ NET_BUFFER_LIST *netBufferList,
                                           _In_ BOOLEAN dispatchLevel);

typedef struct FWPS_CALLOUT0_ {
    GUID calloutKey;
    UINT32 flags;
    FWPS_CALLOUT_CLASSIFY_FN0 classifyFn;
    FWPS_CALLOUT_NOTIFY_FN0 notifyFn;
    FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0 flowDeleteFn;
} FWPS_CALLOUT0;

typedef struct FWPS_CALLOUT1_ {
    GUID calloutKey;
    UINT32 flags;
    FWPS_CALLOUT_CLASSIFY_FN1 classifyFn;
    FWPS_CALLOUT_NOTIFY_FN1 notifyFn;
    FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0 flowDeleteFn;
} FWPS_CALLOUT1;

typedef struct FWPS_CALLOUT2_ {
    GUID calloutKey;
    UINT32 flags;
    FWPS_CALLOUT_CLASSIFY_FN2 classifyFn;
    FWPS_CALLOUT_NOTIFY_FN2 notifyFn;
    FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0 flowDeleteFn;
} FWPS_CALLOUT2;

typedef struct FWPS_CALLOUT3_ {
    GUID calloutKey;
    UINT32 flags;
    FWPS_CALLOUT_CLASSIFY_FN3 classifyFn;
    FWPS_CALLOUT_NOTIFY_FN3 notifyFn;
    FWPS_CALLOUT_FLOW_DELETE_NOTIFY_FN0 flowDeleteFn;
} FWPS_CALLOUT3;

_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS
    FwpsCalloutRegister0(_Inout_ VOID *deviceObject, _In_ const FWPS_CALLOUT0 *callout,
                         _Out_opt_ UINT32 *calloutId);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS
    FwpsCalloutRegister1(_Inout_ VOID *deviceObject, _In_ const FWPS_CALLOUT1 *callout,
                         _Out_opt_ UINT32 *calloutId);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS
    FwpsCalloutRegister2(_Inout_ VOID *deviceObject, _In_ const FWPS_CALLOUT2 *callout,
                         _Out_opt_ UINT32 *calloutId);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS
    FwpsCalloutRegister3(_Inout_ VOID *deviceObject, _In_ const FWPS_CALLOUT3 *callout,
                         _Out_opt_ UINT32 *calloutId);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS FwpsCalloutUnregisterById0(_In_ const UINT32 calloutId);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS FwpsCalloutUnregisterByKey0(_In_ const GUID *calloutKey);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsFlowAssociateContext0(_In_ UINT64 flowId, _In_ UINT16 layerId, _In_ UINT32 calloutId,
                              _In_ UINT64 flowContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsFlowRemoveContext0(_In_ UINT64 flowId, _In_ UINT16 layerId, _In_ UINT32 calloutId);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS FwpsFlowAbort0(_In_ UINT64 flowId);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS
    FwpsInjectionHandleCreate0(_In_opt_ ADDRESS_FAMILY addressFamily, _In_ UINT32 flags,
                               _Out_ HANDLE *injectionHandle);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS FwpsInjectionHandleDestroy0(_In_ HANDLE injectionHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsInjectNetworkSendAsync0(_In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext,
                                _In_ UINT32 flags, _In_ COMPARTMENT_ID compartmentId,
                                _Inout_ NET_BUFFER_LIST *netBufferList,
                                _In_ FWPS_INJECT_COMPLETE0 completionFn,
                                _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsInjectNetworkReceiveAsync0(_In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext,
                                   _In_ UINT32 flags, _In_ COMPARTMENT_ID compartmentId,
                                   _In_ IF_INDEX interfaceIndex, _In_ IF_INDEX subInterfaceIndex,
                                   _Inout_ NET_BUFFER_LIST *netBufferList,
                                   _In_ FWPS_INJECT_COMPLETE0 completionFn,
                                   _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsInjectForwardAsync0(_In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext,
                            _In_ UINT32 flags, _In_ ADDRESS_FAMILY addressFamily,
                            _In_ COMPARTMENT_ID compartmentId, _In_ IF_INDEX interfaceIndex,
                            _Inout_ NET_BUFFER_LIST *netBufferList,
                            _In_ FWPS_INJECT_COMPLETE0 completionFn,
                            _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS FwpsInjectTransportSendAsync0(
    _In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext, _In_ UINT64 endpointHandle,
    _In_ UINT32 flags, _In_opt_ FWPS_TRANSPORT_SEND_PARAMS0 *sendArgs,
    _In_ ADDRESS_FAMILY addressFamily, _In_ COMPARTMENT_ID compartmentId,
    _Inout_ NET_BUFFER_LIST *netBufferList, _In_ FWPS_INJECT_COMPLETE0 completionFn,
    _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS FwpsInjectTransportSendAsync1(
    _In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext, _In_ UINT64 endpointHandle,
    _In_ UINT32 flags, _In_opt_ FWPS_TRANSPORT_SEND_PARAMS1 *sendArgs,
    _In_ ADDRESS_FAMILY addressFamily, _In_ COMPARTMENT_ID compartmentId,
    _Inout_ NET_BUFFER_LIST *netBufferList, _In_ FWPS_INJECT_COMPLETE0 completionFn,
    _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS FwpsInjectTransportReceiveAsync0(
    _In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext, _In_opt_ PVOID reserved,
    _In_ UINT32 flags, _In_ ADDRESS_FAMILY addressFamily, _In_ COMPARTMENT_ID compartmentId,
    _In_ IF_INDEX interfaceIndex, _In_ IF_INDEX subInterfaceIndex,
    _Inout_ NET_BUFFER_LIST *netBufferList, _In_ FWPS_INJECT_COMPLETE0 completionFn,
    _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsInjectMacReceiveAsync0(_In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext,
                               _In_ UINT32 flags, _In_ UINT16 layerId, _In_ IF_INDEX interfaceIndex,
                               _In_ NDIS_PORT_NUMBER NdisPortNumber,
                               _Inout_ NET_BUFFER_LIST *netBufferLists,
                               _In_ FWPS_INJECT_COMPLETE0 completionFn,
                               _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsInjectMacSendAsync0(_In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext,
                            _In_ UINT32 flags, _In_ UINT16 layerId, _In_ IF_INDEX interfaceIndex,
                            _In_ NDIS_PORT_NUMBER NdisPortNumber,
                            _Inout_ NET_BUFFER_LIST *netBufferLists,
                            _In_ FWPS_INJECT_COMPLETE0 completionFn,
                            _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS FwpsInjectvSwitchEthernetIngressAsync0(
    _In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext, _In_ UINT32 flags,
    _In_opt_ PVOID reserved, _In_ const FWP_BYTE_BLOB *vSwitchId,
    _In_ NDIS_SWITCH_PORT_ID vSwitchSourcePortId, _In_ NDIS_SWITCH_NIC_INDEX vSwitchSourceNicIndex,
    _Inout_ NET_BUFFER_LIST *netBufferLists, _In_ FWPS_INJECT_COMPLETE0 completionFn,
    _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsStreamInjectAsync0(_In_ HANDLE injectionHandle, _In_opt_ HANDLE injectionContext,
                           _In_ UINT32 flags, _In_ UINT64 flowId, _In_ UINT32 calloutId,
                           _In_ UINT16 layerId, _In_ UINT32 streamFlags,
                           _Inout_opt_ NET_BUFFER_LIST *netBufferList, _In_ SIZE_T dataLength,
                           _In_ FWPS_INJECT_COMPLETE0 completionFn,
                           _In_opt_ HANDLE completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsStreamContinue0(_In_ UINT64 flowId, _In_ UINT32 calloutId, _In_ UINT16 layerId,
                        _In_ UINT32 streamFlags);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsCloneStreamData0(_Inout_ FWPS_STREAM_DATA0 *calloutStreamData,
                         _In_opt_ NDIS_HANDLE netBufferListPoolHandle,
                         _In_opt_ NDIS_HANDLE netBufferPoolHandle, _In_ UINT32 allocateCloneFlags,
                         _Outptr_ NET_BUFFER_LIST **netBufferListChain);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsAllocateCloneNetBufferList0(_Inout_ NET_BUFFER_LIST *originalNetBufferList,
                                    _In_opt_ NDIS_HANDLE netBufferListPoolHandle,
                                    _In_opt_ NDIS_HANDLE netBufferPoolHandle,
                                    _In_ ULONG allocateCloneFlags,
                                    _Outptr_ NET_BUFFER_LIST **netBufferList);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsAllocateNetBufferAndNetBufferList0(_In_ NDIS_HANDLE poolHandle, _In_ USHORT contextSize,
                                           _In_ USHORT contextBackFill, _In_opt_ MDL *mdlChain,
                                           _In_ ULONG dataOffset, _In_ SIZE_T dataLength,
                                           _Outptr_ NET_BUFFER_LIST **netBufferList);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS FwpsConstructIpHeaderForTransportPacket0(
    _Inout_ NET_BUFFER_LIST *netBufferList, _In_ ULONG headerIncludeHeaderLength,
    _In_ ADDRESS_FAMILY addressFamily, _In_ const UCHAR *sourceAddress,
    _In_ const UCHAR *remoteAddress, _In_ IPPROTO nextProtocol, _In_opt_ UINT64 endpointHandle,
    _In_opt_ const WSACMSGHDR *controlData, _In_ ULONG controlDataLength, _In_ UINT32 flags,
    _In_opt_ PVOID reserved, _In_opt_ IF_INDEX interfaceIndex, _In_opt_ IF_INDEX subInterfaceIndex);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsPendOperation0(_In_ HANDLE completionHandle, _Out_ HANDLE *completionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsAcquireClassifyHandle0(_In_ VOID *classifyContext, _In_ UINT32 flags,
                               _Out_ UINT64 *classifyHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsPendClassify0(_In_ UINT64 classifyHandle, _In_ UINT64 filterId, _In_ UINT32 flags,
                      _Inout_ FWPS_CLASSIFY_OUT0 *classifyOut);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsAcquireWritableLayerDataPointer0(_In_ UINT64 classifyHandle, _In_ UINT64 filterId,
                                         _In_ UINT32 flags, _Out_ PVOID *writableLayerData,
                                         _Inout_opt_ FWPS_CLASSIFY_OUT0 *classifyOut);
_IRQL_requires_(PASSIVE_LEVEL) NTSTATUS
    FwpsRedirectHandleCreate0(_In_ const GUID *providerGuid, _In_ UINT32 flags,
                              _Out_ HANDLE *redirectHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) NTSTATUS
    FwpsNetBufferListRetrieveContext0(_Inout_ NET_BUFFER_LIST *netBufferList,
                                      _In_ UINT64 contextTag, _In_ BOOLEAN removeContext,
                                      _In_ UINT32 flags, _Out_ UINT64 *context);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsCompleteOperation0(_In_ HANDLE completionContext, _In_opt_ NET_BUFFER_LIST *netBufferList);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsCompleteClassify0(_In_ UINT64 classifyHandle, _In_ UINT32 flags,
                          _In_opt_ FWPS_CLASSIFY_OUT0 *classifyOut);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID FwpsReleaseClassifyHandle0(_In_ UINT64 classifyHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsApplyModifiedLayerData0(_In_ UINT64 classifyHandle, _In_ PVOID modifiedLayerData,
                                _In_ UINT32 flags);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsFreeNetBufferList0(_Inout_ NET_BUFFER_LIST *netBufferList);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsFreeCloneNetBufferList0(_Inout_ NET_BUFFER_LIST *netBufferList, _In_ ULONG freeCloneFlags);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsReferenceNetBufferList0(_Inout_ NET_BUFFER_LIST *netBufferList,
                                _In_ BOOLEAN intendToModify);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsDereferenceNetBufferList0(_Inout_ NET_BUFFER_LIST *netBufferList,
                                  _In_ BOOLEAN dispatchLevel);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsCopyStreamDataToBuffer0(_In_ const FWPS_STREAM_DATA0 *calloutStreamData, _Out_ PVOID buffer,
                                _In_ SIZE_T bytesToCopy, _Out_ SIZE_T *bytesCopied);
_IRQL_requires_max_(DISPATCH_LEVEL) VOID
    FwpsDiscardClonedStreamData0(_Inout_ NET_BUFFER_LIST *netBufferListChain,
                                 _In_ UINT32 allocateCloneFlags, _In_ BOOLEAN dispatchLevel);
_IRQL_requires_(PASSIVE_LEVEL) VOID FwpsRedirectHandleDestroy0(_In_ HANDLE redirectHandle);
_IRQL_requires_max_(DISPATCH_LEVEL) FWPS_PACKET_INJECTION_STATE
    FwpsQueryPacketInjectionState0(_In_ HANDLE injectionHandle,
                                   _In_ const NET_BUFFER_LIST *netBufferList,
                                   _Out_opt_ HANDLE *injectionContext);
_IRQL_requires_max_(DISPATCH_LEVEL) FWPS_CONNECTION_REDIRECT_STATE
    FwpsQueryConnectionRedirectState0(_In_ HANDLE redirectRecords, _In_ HANDLE redirectHandle,
                                      _Out_opt_ VOID **redirectContext);
_IRQL_requires_max_(DISPATCH_LEVEL) UINT64 FwpsNetBufferListGetTagForContext0(VOID);

#include "fwpvi.h"

#ifdef __cplusplus
}
#endif
