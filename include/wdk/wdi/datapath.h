/* Data path of WLAN device drivers. */
#pragma once

#include "../ndis.h"

typedef struct _WDI_MAC_ADDRESS {
    UINT8 Address[6];
} WDI_MAC_ADDRESS, *PWDI_MAC_ADDRESS;
typedef const WDI_MAC_ADDRESS *PCWDI_MAC_ADDRESS;

typedef struct _WDI_P2P_SERVICE_NAME_HASH {
    UINT8 Hash[6];
} WDI_P2P_SERVICE_NAME_HASH, *PWDI_P2P_SERVICE_NAME_HASH;
typedef const WDI_P2P_SERVICE_NAME_HASH *PCWDI_P2P_SERVICE_NAME_HASH;

typedef UINT16 WDI_PORT_ID;
typedef UINT16 WDI_PEER_ID;
typedef UINT16 WDI_FRAME_ID;
typedef UINT8 WDI_EXTENDED_TID;
typedef NDIS_HANDLE TAL_TXRX_HANDLE, *PTAL_TXRX_HANDLE;

#define WDI_PORT_ID_ADAPTER ((UINT16) - 1)
#define WDI_PORT_ANY ((WDI_PORT_ID)0xFFFF)
#define WDI_PEER_ANY ((WDI_PEER_ID)0xFFFF)
#define WDI_EXT_TID_UNKNOWN ((WDI_EXTENDED_TID)0x1F)
#define WDI_TRANSACTION_ID_UNSOLICIT 0
#define WDI_QUANTUM_INVALID 0xFFFFFFFF
#define WDI_TX_MAX_FRAME_COUNT_INVALID 0xFF
#define WDI_TX_CREDIT_INVALID 0xFFFF

typedef struct _WDI_MESSAGE_HEADER {
    WDI_PORT_ID PortId;
    UINT16 Reserved;
    NDIS_STATUS Status;
    UINT32 TransactionId;
    UINT32 IhvSpecificId;
} WDI_MESSAGE_HEADER, *PWDI_MESSAGE_HEADER;

typedef enum _WDI_OPERATION_MODE {
    WDI_OPERATION_MODE_STA = 0x01,
    WDI_OPERATION_MODE_P2P_DEVICE = 0x08,
    WDI_OPERATION_MODE_P2P_CLIENT = 0x10,
    WDI_OPERATION_MODE_P2P_GO = 0x20
} WDI_OPERATION_MODE;

typedef enum _WDI_TXRX_PEER_QOS_CAPS {
    WDI_TXRX_PeerCfgQosNone = 0,
    WDI_TXRX_PeerCfgQosCapable = 1,
    WDI_TXRX_PeerCfgUapsdTids = 2
} WDI_TXRX_PEER_QOS_CAPS;

typedef enum _WDI_INTERCONNECT_TYPE {
    WDI_INTERCONNECT_MEMORY_MAPPED = 0,
    WDI_INTERCONNECT_MESSAGE_BASED = 1,
    WDI_INTERCONNECT_UNKNOWN = 0xFF
} WDI_INTERCONNECT_TYPE;

typedef enum _WDI_FRAME_PAYLOAD_TYPE {
    WDI_FRAME_MSDU = 0,
    WDI_FRAME_MSDU_FRAGMENT = 1
} WDI_FRAME_PAYLOAD_TYPE;

typedef enum _WDI_RX_THROTTLE_LEVEL {
    WDI_RxThrottleLevelNone = 0x0,
    WDI_RxThrottleLevelMedium = 0x1,
    WDI_RxThrottleLevelAggressive = 0x2,
    WDI_RxThrottleLevelMax = 0xF
} WDI_RX_THROTTLE_LEVEL;

typedef enum _WDI_TX_FRAME_STATUS {
    WDI_TxFrameStatus_Ok = 0,
    WDI_TxFrameStatus_Discard = 1,
    WDI_TxFrameStatus_NoAck = 2,
    WDI_TxFrameStatus_TransferCancelled = 3,
    WDI_TxFrameStatus_SendCancelled = 4,
    WDI_TxFrameStatus_SendPostponed = 5,
    WDI_TxFrameStatus_TransferFailed = 128
} WDI_TX_FRAME_STATUS;

typedef enum _WDI_EXEMPTION_ACTION_TYPE {
    WDI_EXEMPT_NO_EXEMPTION = 0,
    WDI_EXEMPT_ALWAYS = 1,
    WDI_EXEMPT_ON_KEY_MAPPING_KEY_UNAVAILABLE = 2
} WDI_EXEMPTION_ACTION_TYPE;

typedef enum _WDI_TX_PAUSE_REASON {
    WDI_TX_PAUSE_REASON_NULL = 0x00000000,
    WDI_TX_PAUSE_REASON_CREDIT = 0x00000001,
    WDI_TX_PAUSE_REASON_PEER_CREATE = 0x00000002,
    WDI_TX_PAUSE_REASON_PS = 0x00000004,
    WDI_TX_PAUSE_REASON_IHV_START = 0x01000000,
    WDI_TX_PAUSE_REASON_IHV_END = 0x80000000
} WDI_TX_PAUSE_REASON;

typedef enum _WDI_RX_INDICATION_LEVEL {
    WDI_RX_INDICATION_DISPATCH_GENERAL = 0,
    WDI_RX_INDICATION_DISPATCH_FIRST_OF_DPC = 1,
    WDI_RX_INDICATION_FROM_RX_RESUME_FRAMES = 2,
    WDI_RX_INDICATION_PASSIVE = 3,
    WDI_RX_INDICATION_FLAG_RESOURCES = 0x80000000,
    WDI_RX_INDICATION_DISPATCH_GENERAL_WITH_LOW_RESOURCES = 0x80000000,
    WDI_RX_INDICATION_DISPATCH_FIRST_OF_DPC_WITH_LOW_RESSOURCES = 0x80000001,
    WDI_RX_INDICATION_FROM_RX_RESUME_FRAMES_WITH_LOW_RESOURCES = 0x80000002,
    WDI_RX_INDICATION_PASSIVE_WITH_LOW_RESOURCES = 0x80000003
} WDI_RX_INDICATION_LEVEL;

typedef union _WDI_TXRX_MPDU_PN {
    UINT32 Pn24;
    UINT64 Pn48;
    UINT64 Pn128[2];
} WDI_TXRX_MPDU_PN;

typedef struct _WDI_TXRX_PEER_CFG {
    WDI_TXRX_PEER_QOS_CAPS PeerQoSConfig;
} WDI_TXRX_PEER_CFG, *PWDI_TXRX_PEER_CFG;

typedef struct _WDI_TX_COMPLETE_DATA {
    UINT16 SeqCtl;
    UINT8 PnLength;
    UINT8 RetryCount;
    UINT16 wPad;
    WDI_TXRX_MPDU_PN MpduPN;
    UINT64 ReplayIHVReserved0;
    UINT64 ReplayIHVReserved1;
} WDI_TX_COMPLETE_DATA, *PWDI_TX_COMPLETE_DATA;

typedef struct _WDI_TXRX_TARGET_CAPABILITIES {
    WDI_INTERCONNECT_TYPE InterconnectType;
    struct {
        BOOLEAN TargetPriorityQueueing;
        UINT16 MaxScatterGatherElementsPerFrame;
        BOOLEAN ExplicitSendCompleteFlagRequired;
        UINT8 bPad;
        UINT16 MinEffectiveSize;
        UINT16 FrameSizeGranularity;
    } TransmitCapabilities;
    struct {
        BOOLEAN RxTxForwarding;
        UINT32 MaxThroughput;
    } ReceiveCapabilities;
} WDI_TXRX_CAPABILITIES, *PWDI_TXRX_CAPABILITIES;

typedef struct _WDI_TXRX_PARAMETERS {
    WDI_TXRX_CAPABILITIES TxRxCapabilities;
} WDI_TXRX_PARAMETERS, *PWDI_TXRX_PARAMETERS;

typedef struct _WDI_TXRX_TARGET_CONFIGURATION {
    WDI_TXRX_PARAMETERS TxRxParams;
    UINT8 MaxNumPorts;
    UINT8 MaxNumPeers;
} WDI_TXRX_TARGET_CONFIGURATION, *PWDI_TXRX_TARGET_CONFIGURATION;

typedef struct _TAL_TXRX_PARAMETERS {
    UINT16 MaxOutstandingTransfers;
} TAL_TXRX_PARAMETERS, *PTAL_TXRX_PARAMETERS;

typedef struct _WDI_TX_METADATA {
    WDI_PORT_ID PortID;
    WDI_PEER_ID PeerID;
    WDI_EXTENDED_TID ExTID;
    BOOLEAN IsUnicast;
    BOOLEAN bAllowLegacyRates;
    UINT16 Ethertype;
    BOOLEAN bTxCompleteRequired;
    UINT8 PnLength;
    UINT16 TxCost;
    WDI_EXEMPTION_ACTION_TYPE ExemptionAction;
    WDI_TXRX_MPDU_PN MpduPn;
    UINT64 ReplayIHVReserved0;
    UINT64 ReplayIHVReserved1;
    UINT16 SeqCtl;
    UINT16 wPad;
} WDI_TX_METADATA, *PWDI_TX_METADATA;

typedef struct _WDI_RX_METADATA {
    WDI_FRAME_PAYLOAD_TYPE PayloadType;
} WDI_RX_METADATA, *PWDI_RX_METADATA;

typedef struct _WDI_FRAME_METADATA {
    LIST_ENTRY Linkage;
    PNET_BUFFER_LIST pNBL;
    WDI_FRAME_ID FrameID;
    UINT16 wPad;
#ifdef _WIN64
    UINT32 dPad;
#endif
    union {
        WDI_TX_METADATA txMetaData;
        WDI_RX_METADATA rxMetaData;
    } u;
} WDI_FRAME_METADATA, *PWDI_FRAME_METADATA;

typedef VOID MINIPORT_WDI_TX_ABORT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                   _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                   _Out_ NDIS_STATUS *pWifiStatus);
typedef MINIPORT_WDI_TX_ABORT *MINIPORT_WDI_TX_ABORT_HANDLER;

typedef VOID MINIPORT_WDI_TX_TARGET_DESC_INIT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                              _In_ PNET_BUFFER_LIST pNBL,
                                              _Out_ NDIS_STATUS *pWifiStatus);
typedef MINIPORT_WDI_TX_TARGET_DESC_INIT *MINIPORT_WDI_TX_TARGET_DESC_INIT_HANDLER;

typedef VOID MINIPORT_WDI_TX_TARGET_DESC_DEINIT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                                _In_ PNET_BUFFER_LIST pNBL);
typedef MINIPORT_WDI_TX_TARGET_DESC_DEINIT *MINIPORT_WDI_TX_TARGET_DESC_DEINIT_HANDLER;

typedef VOID MINIPORT_WDI_TX_DATA_SEND(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                       _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                       _In_ WDI_EXTENDED_TID ExTid, _In_ UINT16 NumQueueFrames,
                                       _In_ UINT32 NumActiveFrames, _In_ BOOLEAN bRobustnessFlag);
typedef MINIPORT_WDI_TX_DATA_SEND *MINIPORT_WDI_TX_DATA_SEND_HANDLER;

typedef VOID MINIPORT_WDI_TX_TAL_SEND(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                      _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                      _In_ WDI_EXTENDED_TID ExTid, _In_ UINT16 NumQueueFrames,
                                      _In_ UINT32 NumActiveFrames, _In_ BOOLEAN bRobustnessFlag);
typedef MINIPORT_WDI_TX_TAL_SEND *MINIPORT_WDI_TX_TAL_SEND_HANDLER;

typedef VOID MINIPORT_WDI_TX_TAL_SEND_COMPLETE(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                               _In_ PNET_BUFFER_LIST pNBL,
                                               _In_ WDI_TX_FRAME_STATUS TxFrameStatus);
typedef MINIPORT_WDI_TX_TAL_SEND_COMPLETE *MINIPORT_WDI_TX_TAL_SEND_COMPLETE_HANDLER;

typedef VOID MINIPORT_WDI_TX_TAL_QUEUE_IN_ORDER(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                                _In_ WDI_PEER_ID PeerId, _In_ UINT32 ExTidBitmask);
typedef MINIPORT_WDI_TX_TAL_QUEUE_IN_ORDER *MINIPORT_WDI_TX_TAL_QUEUE_IN_ORDER_HANDLER;

typedef VOID MINIPORT_WDI_TX_PEER_BACKLOG(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                          _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                          _In_ BOOLEAN bBacklogged);
typedef MINIPORT_WDI_TX_PEER_BACKLOG *MINIPORT_WDI_TX_PEER_BACKLOG_HANDLER;

typedef VOID MINIPORT_WDI_TX_SUSPECT_FRAME_LIST_ABORT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                                      _In_ UINT64 SuspectFrameContext,
                                                      _In_ UINT16 NumSuspectFrames,
                                                      _In_ PNET_BUFFER_LIST *SuspectFrameList);
typedef MINIPORT_WDI_TX_SUSPECT_FRAME_LIST_ABORT *MINIPORT_WDI_TX_SUSPECT_FRAME_LIST_ABORT_HANDLER;

typedef VOID MINIPORT_WDI_RX_STOP(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                  _In_ WDI_PORT_ID PortId, _Out_ NDIS_STATUS *pWifiStatus);
typedef MINIPORT_WDI_RX_STOP *MINIPORT_WDI_RX_STOP_HANDLER;

typedef VOID MINIPORT_WDI_RX_FLUSH(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                   _In_ WDI_PORT_ID PortId);
typedef MINIPORT_WDI_RX_FLUSH *MINIPORT_WDI_RX_FLUSH_HANDLER;

typedef VOID MINIPORT_WDI_RX_RESTART(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                     _In_ WDI_PORT_ID PortId);
typedef MINIPORT_WDI_RX_RESTART *MINIPORT_WDI_RX_RESTART_HANDLER;

typedef VOID MINIPORT_WDI_RX_GET_MPDUS(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                       _In_ WDI_PEER_ID PeerId, _In_ WDI_EXTENDED_TID ExTid,
                                       _Out_ PNET_BUFFER_LIST *ppNBL);
typedef MINIPORT_WDI_RX_GET_MPDUS *MINIPORT_WDI_RX_GET_MPDUS_HANDLER;

typedef VOID MINIPORT_WDI_RX_RETURN_FRAMES(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                           _In_ PNET_BUFFER_LIST pNBL);
typedef MINIPORT_WDI_RX_RETURN_FRAMES *MINIPORT_WDI_RX_RETURN_FRAMES_HANDLER;

typedef VOID MINIPORT_WDI_RX_RESUME(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext);
typedef MINIPORT_WDI_RX_RESUME *MINIPORT_WDI_RX_RESUME_HANDLER;

typedef VOID MINIPORT_WDI_RX_THROTTLE(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                      _In_ WDI_RX_THROTTLE_LEVEL RxThrottleLevel);
typedef MINIPORT_WDI_RX_THROTTLE *MINIPORT_WDI_RX_THROTTLE_HANDLER;

typedef VOID MINIPORT_WDI_RX_PPDU_RSSI(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                       _In_ PNET_BUFFER_LIST pNBL, _Out_ UINT8 *pRssi);
typedef MINIPORT_WDI_RX_PPDU_RSSI *MINIPORT_WDI_RX_PPDU_RSSI_HANDLER;

typedef NDIS_STATUS
MINIPORT_WDI_TAL_TXRX_START(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                            _In_ PWDI_TXRX_TARGET_CONFIGURATION pWifiTxRxConfiguration,
                            _Out_ PTAL_TXRX_PARAMETERS pTalTxRxParameters);
typedef MINIPORT_WDI_TAL_TXRX_START *MINIPORT_WDI_TAL_TXRX_START_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_STOP(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext);
typedef MINIPORT_WDI_TAL_TXRX_STOP *MINIPORT_WDI_TAL_TXRX_STOP_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_ADD_PORT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                            _In_ WDI_PORT_ID PortId,
                                            _In_ WDI_OPERATION_MODE OpMode);
typedef MINIPORT_WDI_TAL_TXRX_ADD_PORT *MINIPORT_WDI_TAL_TXRX_ADD_PORT_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_DELETE_PORT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                               _In_ WDI_PORT_ID PortId);
typedef MINIPORT_WDI_TAL_TXRX_DELETE_PORT *MINIPORT_WDI_TAL_TXRX_DELETE_PORT_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_SET_PORT_OPMODE(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                                   _In_ WDI_PORT_ID PortId,
                                                   _In_ WDI_OPERATION_MODE Opmode);
typedef MINIPORT_WDI_TAL_TXRX_SET_PORT_OPMODE *MINIPORT_WDI_TAL_TXRX_SET_PORT_OPMODE_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_RESET_PORT(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                              _In_ WDI_PORT_ID PortId);
typedef MINIPORT_WDI_TAL_TXRX_RESET_PORT *MINIPORT_WDI_TAL_TXRX_RESET_PORT_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_PEER_CONFIG(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                               _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                               _In_ PWDI_TXRX_PEER_CFG pPeerCfg);
typedef MINIPORT_WDI_TAL_TXRX_PEER_CONFIG *MINIPORT_WDI_TAL_TXRX_PEER_CONFIG_HANDLER;

typedef VOID MINIPORT_WDI_TAL_TXRX_PEER_DELETE_CONFIRM(_In_ TAL_TXRX_HANDLE MiniportTalTxRxContext,
                                                       _In_ WDI_PORT_ID PortId,
                                                       _In_ WDI_PEER_ID PeerId);
typedef MINIPORT_WDI_TAL_TXRX_PEER_DELETE_CONFIRM
    *MINIPORT_WDI_TAL_TXRX_PEER_DELETE_CONFIRM_HANDLER;

typedef PWDI_FRAME_METADATA
NDIS_WDI_ALLOCATE_WDI_FRAME_METADATA(_In_ NDIS_HANDLE NdisMiniportDataPathHandle);
typedef NDIS_WDI_ALLOCATE_WDI_FRAME_METADATA *NDIS_WDI_ALLOCATE_WDI_FRAME_METADATA_HANDLER;

typedef VOID NDIS_WDI_FREE_WDI_FRAME_METADATA(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                              _In_ PWDI_FRAME_METADATA pWiFiFrameMetaData);
typedef NDIS_WDI_FREE_WDI_FRAME_METADATA *NDIS_WDI_FREE_WDI_FRAME_METADATA_HANDLER;

typedef VOID NDIS_WDI_TX_DEQUEUE_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                     _In_ UINT32 Quantum, _In_ UINT8 MaxNumFrames,
                                     _In_ UINT16 Credit, _Out_ PNET_BUFFER_LIST *ppNBL);
typedef NDIS_WDI_TX_DEQUEUE_IND *NDIS_WDI_TX_DEQUEUE_IND_HANDLER;

typedef VOID NDIS_WDI_TX_TRANSFER_COMPLETE_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                               _In_ WDI_TX_FRAME_STATUS WifiTxFrameStatus,
                                               _In_ PNET_BUFFER_LIST pNBL);
typedef NDIS_WDI_TX_TRANSFER_COMPLETE_IND *NDIS_WDI_TX_TRANSFER_COMPLETE_IND_HANDLER;

typedef VOID NDIS_WDI_TX_SEND_COMPLETE_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                           _In_ WDI_TX_FRAME_STATUS WifiTxFrameStatus,
                                           _In_ UINT16 NumCompletedSends,
                                           _In_ WDI_FRAME_ID *WifiTxFrameIdList,
                                           _In_opt_ WDI_TX_COMPLETE_DATA *WifiTxCompleteList);
typedef NDIS_WDI_TX_SEND_COMPLETE_IND *NDIS_WDI_TX_SEND_COMPLETE_IND_HANDLER;

typedef VOID NDIS_WDI_TX_QUERY_RA_TID_STATE(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                            _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                            _In_ WDI_EXTENDED_TID ExTid,
                                            _Out_ NDIS_STATUS *pWifiStatus,
                                            _Out_ PUINT16 pQueueLength);
typedef NDIS_WDI_TX_QUERY_RA_TID_STATE *NDIS_WDI_TX_QUERY_RA_TID_STATE_HANDLER;

typedef VOID NDIS_WDI_TX_SEND_PAUSE_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                        _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                        _In_ UINT32 ExTidBitmask,
                                        _In_ WDI_TX_PAUSE_REASON TxPauseReason);
typedef NDIS_WDI_TX_SEND_PAUSE_IND *NDIS_WDI_TX_SEND_PAUSE_IND_HANDLER;

typedef VOID NDIS_WDI_TX_SEND_RESTART_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                          _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                          _In_ UINT32 ExTidBitmask,
                                          _In_ WDI_TX_PAUSE_REASON TxRestartReason);
typedef NDIS_WDI_TX_SEND_RESTART_IND *NDIS_WDI_TX_SEND_RESTART_IND_HANDLER;

typedef VOID NDIS_WDI_TX_RELEASE_FRAMES_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                            _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                            _In_ UINT32 ExTidBitmask, _In_ UINT8 MaxNumFrames,
                                            _In_ UINT16 Credit, _Out_ PNET_BUFFER_LIST *ppNBL);
typedef NDIS_WDI_TX_RELEASE_FRAMES_IND *NDIS_WDI_TX_RELEASE_FRAMES_IND_HANDLER;

typedef VOID NDIS_WDI_TX_INJECT_FRAME_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                          _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                          _In_ WDI_EXTENDED_TID ExTid, _In_ PNET_BUFFER_LIST pNBL,
                                          _In_ BOOLEAN bIsUnicast, _In_ BOOLEAN bUseLegacyRates,
                                          _In_ UINT16 Ethertype,
                                          _In_ WDI_EXEMPTION_ACTION_TYPE ExemptionAction);
typedef NDIS_WDI_TX_INJECT_FRAME_IND *NDIS_WDI_TX_INJECT_FRAME_IND_HANDLER;

typedef VOID NDIS_WDI_TX_QUERY_SUSPECT_FRAME_COMPLETE_STATUS(
    _In_ NDIS_HANDLE NdisMiniportDataPathHandle, _In_ UINT64 SuspectFrameContext,
    _In_ PNET_BUFFER_LIST pNBL, _Out_ BOOLEAN *pIsTransferCompleteNeeded,
    _Out_ BOOLEAN *pIsSendCompleteNeeded, _Out_ NDIS_STATUS *pWifiStatus);
typedef NDIS_WDI_TX_QUERY_SUSPECT_FRAME_COMPLETE_STATUS
    *NDIS_WDI_TX_QUERY_SUSPECT_FRAME_COMPLETE_STATUS_HANDLER;

typedef VOID NDIS_WDI_TX_ABORT_CONFIRM(_In_ NDIS_HANDLE NdisMiniportDataPathHandle);
typedef NDIS_WDI_TX_ABORT_CONFIRM *NDIS_WDI_TX_ABORT_CONFIRM_HANDLER;

typedef VOID NDIS_WDI_RX_INORDER_DATA_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                          _In_ WDI_RX_INDICATION_LEVEL IndicationLevel,
                                          _In_ WDI_PEER_ID PeerId, _In_ WDI_EXTENDED_TID ExTid,
                                          _In_ PNDIS_RECEIVE_THROTTLE_PARAMETERS pRxThrottleParams,
                                          _Out_ NDIS_STATUS *pWifiStatus);
typedef NDIS_WDI_RX_INORDER_DATA_IND *NDIS_WDI_RX_INORDER_DATA_IND_HANDLER;

typedef VOID NDIS_WDI_RX_STOP_CONFIRM(_In_ NDIS_HANDLE NdisMiniportDataPathHandle);
typedef NDIS_WDI_RX_STOP_CONFIRM *NDIS_WDI_RX_STOP_CONFIRM_HANDLER;

typedef VOID NDIS_WDI_RX_FLUSH_CONFIRM(_In_ NDIS_HANDLE NdisMiniportDataPathHandle);
typedef NDIS_WDI_RX_FLUSH_CONFIRM *NDIS_WDI_RX_FLUSH_CONFIRM_HANDLER;

typedef VOID NDIS_WDI_PEER_CREATE_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                      _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                      _In_ WDI_MAC_ADDRESS PeerAddr);
typedef NDIS_WDI_PEER_CREATE_IND *NDIS_WDI_PEER_CREATE_IND_HANDLER;

typedef VOID NDIS_WDI_PEER_DELETE_IND(_In_ NDIS_HANDLE NdisMiniportDataPathHandle,
                                      _In_ WDI_PORT_ID PortId, _In_ WDI_PEER_ID PeerId,
                                      _Out_ NDIS_STATUS *pWifiStatus);
typedef NDIS_WDI_PEER_DELETE_IND *NDIS_WDI_PEER_DELETE_IND_HANDLER;

typedef struct _NDIS_WDI_DATA_API {
    NDIS_OBJECT_HEADER Header;
    NDIS_WDI_TX_DEQUEUE_IND_HANDLER TxDequeueIndication;
    NDIS_WDI_TX_TRANSFER_COMPLETE_IND_HANDLER TxTransferCompleteIndication;
    NDIS_WDI_TX_SEND_COMPLETE_IND_HANDLER TxSendCompleteIndication;
    NDIS_WDI_TX_QUERY_RA_TID_STATE_HANDLER TxQueryRATIDState;
    NDIS_WDI_TX_SEND_PAUSE_IND_HANDLER TxSendPauseIndication;
    NDIS_WDI_TX_SEND_RESTART_IND_HANDLER TxSendRestartIndication;
    NDIS_WDI_TX_RELEASE_FRAMES_IND_HANDLER TxReleaseFrameIndication;
    NDIS_WDI_TX_INJECT_FRAME_IND_HANDLER TxInjectFrameIndication;
    NDIS_WDI_TX_ABORT_CONFIRM_HANDLER TxAbortConfirm;
    NDIS_WDI_RX_INORDER_DATA_IND_HANDLER RxInorderDataIndication;
    NDIS_WDI_RX_STOP_CONFIRM_HANDLER RxStopConfirm;
    NDIS_WDI_RX_FLUSH_CONFIRM_HANDLER RxFlushConfirm;
    NDIS_WDI_PEER_CREATE_IND_HANDLER PeerCreateIndication;
    NDIS_WDI_PEER_DELETE_IND_HANDLER PeerDeleteIndication;
    NDIS_WDI_ALLOCATE_WDI_FRAME_METADATA_HANDLER AllocateWiFiFrameMetaData;
    NDIS_WDI_FREE_WDI_FRAME_METADATA_HANDLER FreeWiFiFrameMetaData;
    NDIS_WDI_TX_QUERY_SUSPECT_FRAME_COMPLETE_STATUS_HANDLER TxQuerySuspectFrameCompleteStatus;
} NDIS_WDI_DATA_API, *PNDIS_WDI_DATA_API;

typedef struct _NDIS_MINIPORT_WDI_DATA_HANDLERS {
    NDIS_OBJECT_HEADER Header;
    MINIPORT_WDI_TX_ABORT_HANDLER TxAbortHandler;
    MINIPORT_WDI_TX_TARGET_DESC_INIT_HANDLER TxTargetDescInitHandler;
    MINIPORT_WDI_TX_TARGET_DESC_DEINIT_HANDLER TxTargetDescDeInitHandler;
    MINIPORT_WDI_TX_DATA_SEND_HANDLER TxDataSendHandler;
    MINIPORT_WDI_TX_TAL_SEND_HANDLER TxTalSendHandler;
    MINIPORT_WDI_TX_TAL_SEND_COMPLETE_HANDLER TxTalSendCompleteHandler;
    MINIPORT_WDI_TX_TAL_QUEUE_IN_ORDER_HANDLER TxTalQueueInOrderHandler;
    MINIPORT_WDI_TX_PEER_BACKLOG_HANDLER TxPeerBacklogHandler;
    MINIPORT_WDI_RX_STOP_HANDLER RxStopHandler;
    MINIPORT_WDI_RX_FLUSH_HANDLER RxFlushHandler;
    MINIPORT_WDI_RX_RESTART_HANDLER RxRestartHandler;
    MINIPORT_WDI_RX_GET_MPDUS_HANDLER RxGetMpdusHandler;
    MINIPORT_WDI_RX_RETURN_FRAMES_HANDLER RxReturnFramesHandler;
    MINIPORT_WDI_RX_RESUME_HANDLER RxResumeHandler;
    MINIPORT_WDI_RX_THROTTLE_HANDLER RxThrottleHandler;
    MINIPORT_WDI_RX_PPDU_RSSI_HANDLER RxPpduRssiHandler;
    MINIPORT_WDI_TAL_TXRX_START_HANDLER TalTxRxStartHandler;
    MINIPORT_WDI_TAL_TXRX_STOP_HANDLER TalTxRxStopHandler;
    MINIPORT_WDI_TAL_TXRX_ADD_PORT_HANDLER TalTxRxAddPortHandler;
    MINIPORT_WDI_TAL_TXRX_DELETE_PORT_HANDLER TalTxRxDeletePortHandler;
    MINIPORT_WDI_TAL_TXRX_SET_PORT_OPMODE_HANDLER TalTxRxSetPortOpModeHandler;
    MINIPORT_WDI_TAL_TXRX_RESET_PORT_HANDLER TalTxRxResetPortHandler;
    MINIPORT_WDI_TAL_TXRX_PEER_CONFIG_HANDLER TalTxRxPeerConfigHandler;
    MINIPORT_WDI_TAL_TXRX_PEER_DELETE_CONFIRM_HANDLER TalTxRxPeerDeleteConfirmHandler;
    MINIPORT_WDI_TX_SUSPECT_FRAME_LIST_ABORT_HANDLER TxSuspectFrameAbortHandler;
} NDIS_MINIPORT_WDI_DATA_HANDLERS, *PNDIS_MINIPORT_WDI_DATA_HANDLERS;

#define NDIS_OBJECT_TYPE_WDI_DATA_API 0xC2
#define NDIS_OBJECT_TYPE_WDI_DATA_API_REVISION_1 1
#define NDIS_SIZEOF_WDI_DATA_API_REVISION_1                                                        \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_WDI_DATA_API, FreeWiFiFrameMetaData)
#define NDIS_OBJECT_TYPE_MINIPORT_WDI_DATA_HANDLERS 0xC1
#define NDIS_OBJECT_TYPE_MINIPORT_WDI_DATA_HANDLERS_REVISION_1 1
#define NDIS_SIZEOF_MINIPORT_WDI_DATA_HANDLERS_REVISION_1                                          \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_MINIPORT_WDI_DATA_HANDLERS, TalTxRxPeerDeleteConfirmHandler)
