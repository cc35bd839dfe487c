/* Generator and parser of WLAN device driver messages. */
#pragma once

#include "TLVGenerated_.hpp"

typedef struct _TLV_CONTEXT {
    ULONG_PTR AllocationContext;
    ULONG PeerVersion;
} TLV_CONTEXT, *PTLV_CONTEXT;
typedef const TLV_CONTEXT *PCTLV_CONTEXT;

#ifdef __cplusplus
extern "C" {
#endif

VOID __stdcall FreeGenerated(_In_ UINT8 *pBuffer);

NDIS_STATUS __stdcall ParseWdiTaskOpen(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                       _In_ PCTLV_CONTEXT Context,
                                       _Out_ WDI_TASK_OPEN_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskOpen(_In_ WDI_TASK_OPEN_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskClose(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                        _In_ PCTLV_CONTEXT Context,
                                        _Out_ WDI_TASK_CLOSE_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskClose(_In_ WDI_TASK_CLOSE_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskScan(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                       _In_ PCTLV_CONTEXT Context,
                                       _Out_ WDI_SCAN_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskScan(_In_ WDI_SCAN_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskP2pDiscover(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_P2P_DISCOVER_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskP2pDiscover(
    _In_ WDI_TASK_P2P_DISCOVER_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskConnect(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                          _In_ PCTLV_CONTEXT Context,
                                          _Out_ WDI_TASK_CONNECT_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskConnect(_In_ WDI_TASK_CONNECT_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskDot11Reset(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                             _In_ PCTLV_CONTEXT Context,
                                             _Out_ WDI_TASK_DOT11_RESET_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskDot11Reset(_In_ WDI_TASK_DOT11_RESET_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskDisconnect(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                             _In_ PCTLV_CONTEXT Context,
                                             _Out_ WDI_TASK_DISCONNECT_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskDisconnect(_In_ WDI_TASK_DISCONNECT_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskP2pSendRequestActionFrame(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_P2P_SEND_REQUEST_ACTION_FRAME_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskP2pSendRequestActionFrame(
    _In_ WDI_TASK_P2P_SEND_REQUEST_ACTION_FRAME_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskP2pSendResponseActionFrame(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_P2P_SEND_RESPONSE_ACTION_FRAME_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskP2pSendResponseActionFrame(
    _In_ WDI_TASK_P2P_SEND_RESPONSE_ACTION_FRAME_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskSetRadioState(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_RADIO_STATE_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskSetRadioState(
    _In_ WDI_SET_RADIO_STATE_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskCreatePort(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                             _In_ PCTLV_CONTEXT Context,
                                             _Out_ WDI_TASK_CREATE_PORT_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskCreatePort(_In_ WDI_TASK_CREATE_PORT_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskDeletePort(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                             _In_ PCTLV_CONTEXT Context,
                                             _Out_ WDI_TASK_DELETE_PORT_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskDeletePort(_In_ WDI_TASK_DELETE_PORT_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskStartAp(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                          _In_ PCTLV_CONTEXT Context,
                                          _Out_ WDI_TASK_START_AP_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskStartAp(_In_ WDI_TASK_START_AP_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskStopAp(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                         _In_ PCTLV_CONTEXT Context,
                                         _Out_ WDI_TASK_STOP_AP_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskStopAp(_In_ WDI_TASK_STOP_AP_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskSendApAssociationResponse(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_SEND_AP_ASSOCIATION_RESPONSE_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskSendApAssociationResponse(
    _In_ WDI_TASK_SEND_AP_ASSOCIATION_RESPONSE_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskChangeOperationMode(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_CHANGE_OPERATION_MODE_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskChangeOperationMode(
    _In_ WDI_TASK_CHANGE_OPERATION_MODE_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskRoam(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                       _In_ PCTLV_CONTEXT Context,
                                       _Out_ WDI_TASK_ROAM_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskRoam(_In_ WDI_TASK_ROAM_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskSendRequestActionFrame(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_SEND_REQUEST_ACTION_FRAME_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskSendRequestActionFrame(
    _In_ WDI_TASK_SEND_REQUEST_ACTION_FRAME_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiTaskSendResponseActionFrame(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_TASK_SEND_RESPONSE_ACTION_FRAME_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiTaskSendResponseActionFrame(
    _In_ WDI_TASK_SEND_RESPONSE_ACTION_FRAME_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiAbortTask(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                        _In_ PCTLV_CONTEXT Context,
                                        _Out_ WDI_TASK_ABORT_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiAbortTask(_In_ WDI_TASK_ABORT_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetPowerState(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                            _In_ PCTLV_CONTEXT Context,
                                            _Out_ WDI_SET_POWER_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetPowerState(_In_ WDI_SET_POWER_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetP2pListenState(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_P2P_LISTEN_STATE_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetP2pListenState(
    _In_ WDI_SET_P2P_LISTEN_STATE_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetPrivacyExemptionList(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_PRIVACY_EXEMPTION_LIST_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetPrivacyExemptionList(
    _In_ WDI_SET_PRIVACY_EXEMPTION_LIST_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetAddCipherKeys(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_ADD_CIPHER_KEYS_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetAddCipherKeys(
    _In_ WDI_SET_ADD_CIPHER_KEYS_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetDeleteCipherKeys(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_DELETE_CIPHER_KEYS_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetDeleteCipherKeys(
    _In_ WDI_SET_DELETE_CIPHER_KEYS_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetDefaultKeyId(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_DEFAULT_KEY_ID_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetDefaultKeyId(
    _In_ WDI_SET_DEFAULT_KEY_ID_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetConnectionQuality(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_CONNECTION_QUALITY_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetConnectionQuality(
    _In_ WDI_SET_CONNECTION_QUALITY_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetReceivePacketFilter(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_RECEIVE_PACKET_FILTER_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetReceivePacketFilter(
    _In_ WDI_SET_RECEIVE_PACKET_FILTER_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetNetworkListOffload(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_NETWORK_LIST_OFFLOAD_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetNetworkListOffload(
    _In_ WDI_NETWORK_LIST_OFFLOAD_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetReceiveCoalescing(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_RECEIVE_COALESCING_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetReceiveCoalescing(
    _In_ WDI_SET_RECEIVE_COALESCING_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetAddWolPattern(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_ADD_WOL_PATTERN_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetAddWolPattern(
    _In_ WDI_SET_ADD_WOL_PATTERN_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetRemoveWolPattern(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_REMOVE_WOL_PATTERN_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetRemoveWolPattern(
    _In_ WDI_SET_REMOVE_WOL_PATTERN_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetMulticastList(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_MULTICAST_LIST_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetMulticastList(
    _In_ WDI_SET_MULTICAST_LIST_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetAddPmProtocolOffload(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_ADD_PM_PROTOCOL_OFFLOAD_PARAMETERS_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetAddPmProtocolOffload(
    _In_ WDI_SET_ADD_PM_PROTOCOL_OFFLOAD_PARAMETERS_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetRemovePmProtocolOffload(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_REMOVE_PM_PROTOCOL_OFFLOAD_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetRemovePmProtocolOffload(
    _In_ WDI_SET_REMOVE_PM_PROTOCOL_OFFLOAD_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetAdapterConfiguration(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_FIRMWARE_CONFIGURATION_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetAdapterConfiguration(
    _In_ WDI_SET_FIRMWARE_CONFIGURATION_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetAdvertisementInformation(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_ADVERTISEMENT_INFORMATION_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetAdvertisementInformation(
    _In_ WDI_SET_ADVERTISEMENT_INFORMATION_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetP2pWpsEnabled(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_P2P_WPS_ENABLED_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetP2pWpsEnabled(
    _In_ WDI_SET_P2P_WPS_ENABLED_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiSetFastBssTransitionParameters(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_SET_FAST_BSS_TRANSITION_PARAMETERS_COMMAND *pParsedMessage);
VOID __stdcall CleanupParsedWdiSetFastBssTransitionParameters(
    _In_ WDI_SET_FAST_BSS_TRANSITION_PARAMETERS_COMMAND *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiGetBssEntryList(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_GET_BSS_ENTRY_LIST_UPDATE_PARAMETERS *pParsedMessage);
VOID __stdcall CleanupParsedWdiGetBssEntryList(
    _In_ WDI_GET_BSS_ENTRY_LIST_UPDATE_PARAMETERS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiGetReceiveCoalescingMatchCount(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_GET_RECEIVE_COALESCING_MATCH_COUNT_INPUTS *pParsedMessage);
VOID __stdcall CleanupParsedWdiGetReceiveCoalescingMatchCount(
    _In_ WDI_GET_RECEIVE_COALESCING_MATCH_COUNT_INPUTS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiGetNextActionFrameDialogToken(
    _In_ ULONG BufferLength, _In_ const UINT8 *pBuffer, _In_ PCTLV_CONTEXT Context,
    _Out_ WDI_GET_NEXT_ACTION_FRAME_DIALOG_TOKEN_INPUTS *pParsedMessage);
VOID __stdcall CleanupParsedWdiGetNextActionFrameDialogToken(
    _In_ WDI_GET_NEXT_ACTION_FRAME_DIALOG_TOKEN_INPUTS *pParsedMessage);

NDIS_STATUS __stdcall ParseWdiGetAutoPowerSave(_In_ ULONG BufferLength, _In_ const UINT8 *pBuffer,
                                               _In_ PCTLV_CONTEXT Context,
                                               _Out_ EmptyMessageStructureType *pParsedMessage);
VOID __stdcall CleanupParsedWdiGetAutoPowerSave(_In_ EmptyMessageStructureType *pParsedMessage);

NDIS_STATUS __stdcall GenerateWdiGetAdapterCapabilities(
    _In_ const WDI_GET_ADAPTER_CAPABILITIES_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiGetStatistics(_In_ const WDI_GET_STATISTICS_PARAMETERS *pInput,
                                               _In_ ULONG ReservedHeaderLength,
                                               _In_ PCTLV_CONTEXT Context,
                                               _Out_ ULONG *pBufferLength,
                                               _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiGetAutoPowerSave(
    _In_ const WDI_GET_AUTO_POWER_SAVE_RESULTS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiGetNextActionFrameDialogToken(
    _In_ const WDI_GET_NEXT_ACTION_FRAME_DIALOG_TOKEN_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationBssEntryList(
    _In_ const WDI_INDICATION_BSS_ENTRY_LIST_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationAssociationResult(
    _In_ const WDI_INDICATION_ASSOCIATION_RESULT_LIST *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationWakeReasonFromIhv(
    _In_ const WDI_INDICATION_WAKE_REASON_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationSendRequestActionFrameComplete(
    _In_ const WDI_INDICATION_SEND_REQUEST_ACTION_FRAME_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationSendResponseActionFrameComplete(
    _In_ const WDI_INDICATION_SEND_RESPONSE_ACTION_FRAME_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationP2pActionFrameReceived(
    _In_ const WDI_INDICATION_P2P_ACTION_FRAME_RECEIVED_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationP2pSendRequestActionFrameComplete(
    _In_ const WDI_INDICATION_P2P_SEND_REQUEST_ACTION_FRAME_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationP2pSendResponseActionFrameComplete(
    _In_ const WDI_INDICATION_P2P_SEND_RESPONSE_ACTION_FRAME_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationP2pGroupOperatingChannel(
    _In_ const WDI_INDICATION_P2P_GROUP_OPERATING_CHANNEL_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationNloDiscovery(
    _In_ const WDI_INDICATION_NLO_DISCOVERY_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationFtAssocParamsNeeded(
    _In_ const WDI_INDICATION_FT_ASSOC_PARAMS_NEEDED_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationDot11ResetComplete(
    _In_ const WDI_INDICATION_DOT11_RESET_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationTkipMicFailure(
    _In_ const WDI_INDICATION_TKIP_MIC_FAILURE_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationSendApAssociationResponseComplete(
    _In_ const WDI_INDICATION_SEND_AP_ASSOCIATION_RESPONSE_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationRoamingNeeded(
    _In_ const WDI_INDICATION_ROAMING_NEEDED_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationRadioStatus(
    _In_ const WDI_INDICATION_RADIO_STATUS_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationLinkStateChange(
    _In_ const WDI_INDICATION_LINK_STATE_CHANGE_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationDisassociation(
    _In_ const WDI_INDICATION_DISASSOCIATION_PARAMETERS *pInput, _In_ ULONG ReservedHeaderLength,
    _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength, _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationDeletePortComplete(
    _In_ const WDI_INDICATION_DELETE_PORT_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationCreatePortComplete(
    _In_ const WDI_INDICATION_CREATE_PORT_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationChangeOperationModeComplete(
    _In_ const WDI_INDICATION_CHANGE_OPERATION_MODE_COMPLETE_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationApAssociationRequestReceived(
    _In_ const WDI_INDICATION_AP_ASSOCIATION_REQUEST_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

NDIS_STATUS __stdcall GenerateWdiIndicationActionFrameReceived(
    _In_ const WDI_INDICATION_ACTION_FRAME_RECEIVED_PARAMETERS *pInput,
    _In_ ULONG ReservedHeaderLength, _In_ PCTLV_CONTEXT Context, _Out_ ULONG *pBufferLength,
    _Outptr_ UINT8 **ppBuffer);

#ifdef __cplusplus
}
#endif
