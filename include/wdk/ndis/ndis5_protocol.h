/* NDIS 5 protocol drivers. */
#pragma once

#include "ndis5_miniport.h"

typedef VOID(NDIS5_OPEN_ADAPTER_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, NDIS_STATUS Status,
                                          NDIS_STATUS OpenErrorStatus);
typedef VOID(NDIS5_CLOSE_ADAPTER_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, NDIS_STATUS Status);
typedef VOID(NDIS5_RESET_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, NDIS_STATUS Status);
typedef VOID(NDIS5_REQUEST_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, PNDIS_REQUEST NdisRequest,
                                     NDIS_STATUS Status);
typedef VOID(NDIS5_STATUS_INDICATION_RECEIVED)(NDIS_HANDLE ProtocolBindingContext,
                                               NDIS_STATUS GeneralStatus, PVOID StatusBuffer,
                                               UINT StatusBufferSize);
typedef VOID(NDIS5_STATUS_COMPLETE)(NDIS_HANDLE ProtocolBindingContext);
typedef VOID(NDIS5_SEND_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, PNDIS_PACKET Packet,
                                  NDIS_STATUS Status);
typedef VOID(NDIS5_WAN_SEND_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, PNDIS_WAN_PACKET Packet,
                                      NDIS_STATUS Status);
typedef VOID(NDIS5_TRANSFER_DATA_COMPLETE)(NDIS_HANDLE ProtocolBindingContext, PNDIS_PACKET Packet,
                                           NDIS_STATUS Status, UINT BytesTransferred);
typedef VOID(NDIS5_WAN_TRANSFER_DATA_COMPLETE)(VOID);
typedef NDIS_STATUS(NDIS5_RECEIVE)(NDIS_HANDLE ProtocolBindingContext,
                                   NDIS_HANDLE MacReceiveContext, PVOID HeaderBuffer,
                                   UINT HeaderBufferSize, PVOID LookAheadBuffer,
                                   UINT LookaheadBufferSize, UINT PacketSize);
typedef NDIS_STATUS(NDIS5_WAN_RECEIVE)(NDIS_HANDLE NdisLinkHandle, PUCHAR Packet, ULONG PacketSize);
typedef VOID(NDIS5_RECEIVE_COMPLETE)(NDIS_HANDLE ProtocolBindingContext);
typedef INT(NDIS5_RECEIVE_PACKET)(NDIS_HANDLE ProtocolBindingContext, PNDIS_PACKET Packet);
typedef VOID(NDIS5_BIND_ADAPTER)(PNDIS_STATUS Status, NDIS_HANDLE BindContext,
                                 PNDIS_STRING DeviceName, PVOID SystemSpecific1,
                                 PVOID SystemSpecific2);
typedef VOID(NDIS5_UNBIND_ADAPTER)(PNDIS_STATUS Status, NDIS_HANDLE ProtocolBindingContext,
                                   NDIS_HANDLE UnbindContext);
typedef NDIS_STATUS(NDIS5_PNP_EVENT)(NDIS_HANDLE ProtocolBindingContext,
                                     PNET_PNP_EVENT NetPnPEvent);
typedef VOID(NDIS5_UNLOAD_PROTOCOL)(VOID);
typedef VOID(NDIS5_CO_SEND_COMPLETE)(NDIS_STATUS Status, NDIS_HANDLE ProtocolVcContext,
                                     PNDIS_PACKET Packet);
typedef VOID(NDIS5_CO_STATUS)(NDIS_HANDLE ProtocolBindingContext, NDIS_HANDLE ProtocolVcContext,
                              NDIS_STATUS GeneralStatus, PVOID StatusBuffer, UINT StatusBufferSize);
typedef UINT(NDIS5_CO_RECEIVE_PACKET)(NDIS_HANDLE ProtocolBindingContext,
                                      NDIS_HANDLE ProtocolVcContext, PNDIS_PACKET Packet);
typedef NDIS_STATUS(NDIS5_CO_REQUEST)(NDIS_HANDLE ProtocolAfContext, NDIS_HANDLE ProtocolVcContext,
                                      NDIS_HANDLE ProtocolPartyContext, PNDIS_REQUEST NdisRequest);
typedef VOID(NDIS5_CO_REQUEST_COMPLETE)(NDIS_STATUS Status, NDIS_HANDLE ProtocolAfContext,
                                        NDIS_HANDLE ProtocolVcContext,
                                        NDIS_HANDLE ProtocolPartyContext,
                                        PNDIS_REQUEST NdisRequest);

typedef NDIS5_OPEN_ADAPTER_COMPLETE *OPEN_ADAPTER_COMPLETE_HANDLER;
typedef NDIS5_CLOSE_ADAPTER_COMPLETE *CLOSE_ADAPTER_COMPLETE_HANDLER;
typedef NDIS5_RESET_COMPLETE *RESET_COMPLETE_HANDLER;
typedef NDIS5_REQUEST_COMPLETE *REQUEST_COMPLETE_HANDLER;
typedef NDIS5_STATUS_INDICATION_RECEIVED *STATUS_HANDLER;
typedef NDIS5_STATUS_COMPLETE *STATUS_COMPLETE_HANDLER;
typedef NDIS5_SEND_COMPLETE *SEND_COMPLETE_HANDLER;
typedef NDIS5_WAN_SEND_COMPLETE *WAN_SEND_COMPLETE_HANDLER;
typedef NDIS5_TRANSFER_DATA_COMPLETE *TRANSFER_DATA_COMPLETE_HANDLER;
typedef NDIS5_WAN_TRANSFER_DATA_COMPLETE *WAN_TRANSFER_DATA_COMPLETE_HANDLER;
typedef NDIS5_RECEIVE *RECEIVE_HANDLER;
typedef NDIS5_WAN_RECEIVE *WAN_RECEIVE_HANDLER;
typedef NDIS5_RECEIVE_COMPLETE *RECEIVE_COMPLETE_HANDLER;
typedef NDIS5_RECEIVE_PACKET *RECEIVE_PACKET_HANDLER;
typedef NDIS5_BIND_ADAPTER *BIND_HANDLER;
typedef NDIS5_UNBIND_ADAPTER *UNBIND_HANDLER;
typedef NDIS5_PNP_EVENT *PNP_EVENT_HANDLER;
typedef NDIS5_UNLOAD_PROTOCOL *UNLOAD_PROTOCOL_HANDLER;
typedef NDIS5_CO_SEND_COMPLETE *CO_SEND_COMPLETE_HANDLER;
typedef NDIS5_CO_STATUS *CO_STATUS_HANDLER;
typedef NDIS5_CO_RECEIVE_PACKET *CO_RECEIVE_PACKET_HANDLER;
typedef NDIS5_CO_REQUEST *CO_REQUEST_HANDLER;
typedef NDIS5_CO_REQUEST_COMPLETE *CO_REQUEST_COMPLETE_HANDLER;

#define NDIS30_PROTOCOL_MEMBERS_                                                                   \
    UCHAR MajorNdisVersion;                                                                        \
    UCHAR MinorNdisVersion;                                                                        \
    USHORT Filler;                                                                                 \
    union {                                                                                        \
        UINT Reserved;                                                                             \
        UINT Flags;                                                                                \
    };                                                                                             \
    OPEN_ADAPTER_COMPLETE_HANDLER OpenAdapterCompleteHandler;                                      \
    CLOSE_ADAPTER_COMPLETE_HANDLER CloseAdapterCompleteHandler;                                    \
    union {                                                                                        \
        SEND_COMPLETE_HANDLER SendCompleteHandler;                                                 \
        WAN_SEND_COMPLETE_HANDLER WanSendCompleteHandler;                                          \
    };                                                                                             \
    union {                                                                                        \
        TRANSFER_DATA_COMPLETE_HANDLER TransferDataCompleteHandler;                                \
        WAN_TRANSFER_DATA_COMPLETE_HANDLER WanTransferDataCompleteHandler;                         \
    };                                                                                             \
    RESET_COMPLETE_HANDLER ResetCompleteHandler;                                                   \
    REQUEST_COMPLETE_HANDLER RequestCompleteHandler;                                               \
    union {                                                                                        \
        RECEIVE_HANDLER ReceiveHandler;                                                            \
        WAN_RECEIVE_HANDLER WanReceiveHandler;                                                     \
    };                                                                                             \
    RECEIVE_COMPLETE_HANDLER ReceiveCompleteHandler;                                               \
    STATUS_HANDLER StatusHandler;                                                                  \
    STATUS_COMPLETE_HANDLER StatusCompleteHandler;                                                 \
    NDIS_STRING Name;
#define NDIS40_PROTOCOL_MEMBERS_                                                                   \
    NDIS30_PROTOCOL_MEMBERS_                                                                       \
    RECEIVE_PACKET_HANDLER ReceivePacketHandler;                                                   \
    BIND_HANDLER BindAdapterHandler;                                                               \
    UNBIND_HANDLER UnbindAdapterHandler;                                                           \
    PNP_EVENT_HANDLER PnPEventHandler;                                                             \
    UNLOAD_PROTOCOL_HANDLER UnloadHandler;

typedef struct _NDIS30_PROTOCOL_CHARACTERISTICS {
    NDIS30_PROTOCOL_MEMBERS_
} NDIS30_PROTOCOL_CHARACTERISTICS, *PNDIS30_PROTOCOL_CHARACTERISTICS;

typedef struct _NDIS40_PROTOCOL_CHARACTERISTICS {
    NDIS40_PROTOCOL_MEMBERS_
} NDIS40_PROTOCOL_CHARACTERISTICS, *PNDIS40_PROTOCOL_CHARACTERISTICS;

typedef struct _NDIS50_PROTOCOL_CHARACTERISTICS {
    NDIS40_PROTOCOL_MEMBERS_
    PVOID ReservedHandlers[4];
    CO_SEND_COMPLETE_HANDLER CoSendCompleteHandler;
    CO_STATUS_HANDLER CoStatusHandler;
    CO_RECEIVE_PACKET_HANDLER CoReceivePacketHandler;
    CO_AF_REGISTER_NOTIFY_HANDLER CoAfRegisterNotifyHandler;
} NDIS50_PROTOCOL_CHARACTERISTICS, *PNDIS50_PROTOCOL_CHARACTERISTICS;

#if NDIS_BUILD_VERSION == 400
typedef NDIS40_PROTOCOL_CHARACTERISTICS NDIS_PROTOCOL_CHARACTERISTICS;
#else
typedef NDIS50_PROTOCOL_CHARACTERISTICS NDIS_PROTOCOL_CHARACTERISTICS;
#endif
typedef NDIS_PROTOCOL_CHARACTERISTICS *PNDIS_PROTOCOL_CHARACTERISTICS;

typedef struct _NDIS_CLIENT_CHARACTERISTICS {
    UCHAR MajorVersion, MinorVersion;
    USHORT Filler;
    UINT Reserved;
    CO_CREATE_VC_HANDLER ClCreateVcHandler;
    CO_DELETE_VC_HANDLER ClDeleteVcHandler;
    CO_REQUEST_HANDLER ClRequestHandler;
    CO_REQUEST_COMPLETE_HANDLER ClRequestCompleteHandler;
    CL_OPEN_AF_COMPLETE_HANDLER ClOpenAfCompleteHandler;
    CL_CLOSE_AF_COMPLETE_HANDLER ClCloseAfCompleteHandler;
    CL_REG_SAP_COMPLETE_HANDLER ClRegisterSapCompleteHandler;
    CL_DEREG_SAP_COMPLETE_HANDLER ClDeregisterSapCompleteHandler;
    CL_MAKE_CALL_COMPLETE_HANDLER ClMakeCallCompleteHandler;
    CL_MODIFY_CALL_QOS_COMPLETE_HANDLER ClModifyCallQoSCompleteHandler;
    CL_CLOSE_CALL_COMPLETE_HANDLER ClCloseCallCompleteHandler;
    CL_ADD_PARTY_COMPLETE_HANDLER ClAddPartyCompleteHandler;
    CL_DROP_PARTY_COMPLETE_HANDLER ClDropPartyCompleteHandler;
    CL_INCOMING_CALL_HANDLER ClIncomingCallHandler;
    CL_INCOMING_CALL_QOS_CHANGE_HANDLER ClIncomingCallQoSChangeHandler;
    CL_INCOMING_CLOSE_CALL_HANDLER ClIncomingCloseCallHandler;
    CL_INCOMING_DROP_PARTY_HANDLER ClIncomingDropPartyHandler;
    CL_CALL_CONNECTED_HANDLER ClCallConnectedHandler;
} NDIS_CLIENT_CHARACTERISTICS, *PNDIS_CLIENT_CHARACTERISTICS;

typedef struct _NDIS_CALL_MANAGER_CHARACTERISTICS {
    UCHAR MajorVersion, MinorVersion;
    USHORT Filler;
    UINT Reserved;
    CO_CREATE_VC_HANDLER CmCreateVcHandler;
    CO_DELETE_VC_HANDLER CmDeleteVcHandler;
    CM_OPEN_AF_HANDLER CmOpenAfHandler;
    CM_CLOSE_AF_HANDLER CmCloseAfHandler;
    CM_REG_SAP_HANDLER CmRegisterSapHandler;
    CM_DEREG_SAP_HANDLER CmDeregisterSapHandler;
    CM_MAKE_CALL_HANDLER CmMakeCallHandler;
    CM_CLOSE_CALL_HANDLER CmCloseCallHandler;
    CM_INCOMING_CALL_COMPLETE_HANDLER CmIncomingCallCompleteHandler;
    CM_ADD_PARTY_HANDLER CmAddPartyHandler;
    CM_DROP_PARTY_HANDLER CmDropPartyHandler;
    CM_ACTIVATE_VC_COMPLETE_HANDLER CmActivateVcCompleteHandler;
    CM_DEACTIVATE_VC_COMPLETE_HANDLER CmDeactivateVcCompleteHandler;
    CM_MODIFY_CALL_QOS_HANDLER CmModifyCallQoSHandler;
    CO_REQUEST_HANDLER CmRequestHandler;
    CO_REQUEST_COMPLETE_HANDLER CmRequestCompleteHandler;
} NDIS_CALL_MANAGER_CHARACTERISTICS, *PNDIS_CALL_MANAGER_CHARACTERISTICS;

VOID NdisRegisterProtocol(PNDIS_STATUS Status, PNDIS_HANDLE NdisProtocolHandle,
                          PNDIS_PROTOCOL_CHARACTERISTICS ProtocolCharacteristics,
                          UINT CharacteristicsLength);
VOID NdisDeregisterProtocol(PNDIS_STATUS Status, NDIS_HANDLE NdisProtocolHandle);
VOID NdisOpenAdapter(PNDIS_STATUS Status, PNDIS_STATUS OpenErrorStatus,
                     PNDIS_HANDLE NdisBindingHandle, PUINT SelectedMediumIndex,
                     PNDIS_MEDIUM MediumArray, UINT MediumArraySize, NDIS_HANDLE NdisProtocolHandle,
                     NDIS_HANDLE ProtocolBindingContext, PNDIS_STRING AdapterName, UINT OpenOptions,
                     PSTRING AddressingInformation);
VOID NdisCloseAdapter(PNDIS_STATUS Status, NDIS_HANDLE NdisBindingHandle);
VOID NdisCompleteBindAdapter(NDIS_HANDLE BindAdapterContext, NDIS_STATUS Status,
                             NDIS_STATUS OpenStatus);
VOID NdisCompleteUnbindAdapter(NDIS_HANDLE UnbindAdapterContext, NDIS_STATUS Status);
VOID NdisCompletePnPEvent(NDIS_STATUS Status, NDIS_HANDLE NdisBindingHandle,
                          PNET_PNP_EVENT NetPnPEvent);
VOID NdisSend(PNDIS_STATUS Status, NDIS_HANDLE NdisBindingHandle, PNDIS_PACKET Packet);
VOID NdisSendPackets(NDIS_HANDLE NdisBindingHandle, PPNDIS_PACKET PacketArray,
                     UINT NumberOfPackets);
VOID NdisTransferData(PNDIS_STATUS Status, NDIS_HANDLE NdisBindingHandle,
                      NDIS_HANDLE MacReceiveContext, UINT ByteOffset, UINT BytesToTransfer,
                      PNDIS_PACKET Packet, PUINT BytesTransferred);
VOID NdisReset(PNDIS_STATUS Status, NDIS_HANDLE NdisBindingHandle);
VOID NdisRequest(PNDIS_STATUS Status, NDIS_HANDLE NdisBindingHandle, PNDIS_REQUEST NdisRequest);
VOID NdisReturnPackets(PNDIS_PACKET *PacketsToReturn, UINT NumberOfPackets);
PNDIS_PACKET NdisGetReceivedPacket(NDIS_HANDLE NdisBindingHandle, NDIS_HANDLE MacContext);
VOID NdisCancelSendPackets(NDIS_HANDLE NdisBindingHandle, PVOID CancelId);
VOID NdisGetDriverHandle(NDIS_HANDLE NdisBindingHandle, PNDIS_HANDLE NdisDriverHandle);

NDIS_STATUS NdisClOpenAddressFamily(NDIS_HANDLE NdisBindingHandle, PCO_ADDRESS_FAMILY AddressFamily,
                                    NDIS_HANDLE ProtocolAfContext,
                                    PNDIS_CLIENT_CHARACTERISTICS ClCharacteristics,
                                    UINT SizeOfClCharacteristics, PNDIS_HANDLE NdisAfHandle);
NDIS_STATUS NdisCmRegisterAddressFamily(NDIS_HANDLE NdisBindingHandle,
                                        PCO_ADDRESS_FAMILY AddressFamily,
                                        PNDIS_CALL_MANAGER_CHARACTERISTICS CmCharacteristics,
                                        UINT SizeOfCmCharacteristics);
NDIS_STATUS NdisMCmRegisterAddressFamily(NDIS_HANDLE MiniportAdapterHandle,
                                         PCO_ADDRESS_FAMILY AddressFamily,
                                         PNDIS_CALL_MANAGER_CHARACTERISTICS CmCharacteristics,
                                         UINT SizeOfCmCharacteristics);
NDIS_STATUS NdisCoRequest(NDIS_HANDLE NdisBindingHandle, NDIS_HANDLE NdisAfHandle,
                          NDIS_HANDLE NdisVcHandle, NDIS_HANDLE NdisPartyHandle,
                          PNDIS_REQUEST NdisRequest);
VOID NdisCoRequestComplete(NDIS_STATUS Status, NDIS_HANDLE NdisAfHandle, NDIS_HANDLE NdisVcHandle,
                           NDIS_HANDLE NdisPartyHandle, PNDIS_REQUEST NdisRequest);
VOID NdisCoSendPackets(NDIS_HANDLE NdisVcHandle, PPNDIS_PACKET PacketArray, UINT NumberOfPackets);
NDIS_STATUS NdisMCmRequest(NDIS_HANDLE NdisAfHandle, NDIS_HANDLE NdisVcHandle,
                           NDIS_HANDLE NdisPartyHandle, PNDIS_REQUEST NdisRequest);
