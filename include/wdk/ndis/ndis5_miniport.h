/* NDIS 5 miniport drivers. */
#pragma once

#include "co.h"
#include "packet.h"

struct _NDIS_REQUEST {
    UCHAR MacReserved[4 * sizeof(PVOID)];
    NDIS_REQUEST_TYPE RequestType;
    union _DATA {
        struct _QUERY_INFORMATION {
            NDIS_OID Oid;
            PVOID InformationBuffer;
            UINT InformationBufferLength, BytesWritten, BytesNeeded;
        } QUERY_INFORMATION;
        struct _SET_INFORMATION {
            NDIS_OID Oid;
            PVOID InformationBuffer;
            UINT InformationBufferLength, BytesRead, BytesNeeded;
        } SET_INFORMATION;
    } DATA;
    UCHAR NdisReserved[9 * sizeof(PVOID)];
    union {
        UCHAR CallMgrReserved[2 * sizeof(PVOID)], ProtocolReserved[2 * sizeof(PVOID)];
    };
    UCHAR MiniportReserved[2 * sizeof(PVOID)];
};

typedef struct _NDIS_MINIPORT_BLOCK NDIS_MINIPORT_BLOCK, *PNDIS_MINIPORT_BLOCK;
typedef struct _NDIS_WAN_PACKET NDIS_WAN_PACKET, *PNDIS_WAN_PACKET;

typedef BOOLEAN(NDIS5_W_CHECK_FOR_HANG)(NDIS_HANDLE MiniportAdapterContext);
typedef VOID(NDIS5_W_DISABLE_INTERRUPT)(NDIS_HANDLE MiniportAdapterContext);
typedef VOID(NDIS5_W_ENABLE_INTERRUPT)(NDIS_HANDLE MiniportAdapterContext);
typedef VOID(NDIS5_W_HALT)(NDIS_HANDLE MiniportAdapterContext);
typedef VOID(NDIS5_W_HANDLE_INTERRUPT)(NDIS_HANDLE MiniportAdapterContext);
typedef NDIS_STATUS(NDIS5_W_INITIALIZE)(PNDIS_STATUS OpenErrorStatus, PUINT SelectedMediumIndex,
                                        PNDIS_MEDIUM MediumArray, UINT MediumArraySize,
                                        NDIS_HANDLE MiniportAdapterContext,
                                        NDIS_HANDLE WrapperConfigurationContext);
typedef VOID(NDIS5_W_ISR)(PBOOLEAN InterruptRecognized, PBOOLEAN QueueMiniportHandleInterrupt,
                          NDIS_HANDLE MiniportAdapterContext);
typedef NDIS_STATUS(NDIS5_W_QUERY_INFORMATION)(NDIS_HANDLE MiniportAdapterContext, NDIS_OID Oid,
                                               PVOID InformationBuffer,
                                               ULONG InformationBufferLength, PULONG BytesWritten,
                                               PULONG BytesNeeded);
typedef NDIS_STATUS(NDIS5_W_RECONFIGURE)(PNDIS_STATUS OpenErrorStatus,
                                         NDIS_HANDLE MiniportAdapterContext,
                                         NDIS_HANDLE WrapperConfigurationContext);
typedef NDIS_STATUS(NDIS5_W_RESET)(PBOOLEAN AddressingReset, NDIS_HANDLE MiniportAdapterContext);
typedef NDIS_STATUS(NDIS5_W_SEND)(NDIS_HANDLE MiniportAdapterContext, PNDIS_PACKET Packet,
                                  UINT Flags);
typedef NDIS_STATUS(NDIS5_WM_SEND)(NDIS_HANDLE MiniportAdapterContext, NDIS_HANDLE NdisLinkHandle,
                                   PNDIS_WAN_PACKET Packet);
typedef NDIS_STATUS(NDIS5_W_SET_INFORMATION)(NDIS_HANDLE MiniportAdapterContext, NDIS_OID Oid,
                                             PVOID InformationBuffer, ULONG InformationBufferLength,
                                             PULONG BytesRead, PULONG BytesNeeded);
typedef NDIS_STATUS(NDIS5_W_TRANSFER_DATA)(PNDIS_PACKET Packet, PUINT BytesTransferred,
                                           NDIS_HANDLE MiniportAdapterContext,
                                           NDIS_HANDLE MiniportReceiveContext, UINT ByteOffset,
                                           UINT BytesToTransfer);
typedef NDIS_STATUS(NDIS5_WM_TRANSFER_DATA)(VOID);
typedef VOID(NDIS5_W_RETURN_PACKET)(NDIS_HANDLE MiniportAdapterContext, PNDIS_PACKET Packet);
typedef VOID(NDIS5_W_SEND_PACKETS)(NDIS_HANDLE MiniportAdapterContext, PPNDIS_PACKET PacketArray,
                                   UINT NumberOfPackets);
typedef VOID(NDIS5_W_ALLOCATE_COMPLETE)(NDIS_HANDLE MiniportAdapterContext, PVOID VirtualAddress,
                                        PNDIS_PHYSICAL_ADDRESS PhysicalAddress, ULONG Length,
                                        PVOID Context);
typedef NDIS_STATUS(NDIS5_W_CO_CREATE_VC)(NDIS_HANDLE MiniportAdapterContext,
                                          NDIS_HANDLE NdisVcHandle, PNDIS_HANDLE MiniportVcContext);
typedef NDIS_STATUS(NDIS5_W_CO_DELETE_VC)(NDIS_HANDLE MiniportVcContext);
typedef NDIS_STATUS(NDIS5_W_CO_ACTIVATE_VC)(NDIS_HANDLE MiniportVcContext,
                                            PCO_CALL_PARAMETERS CallParameters);
typedef NDIS_STATUS(NDIS5_W_CO_DEACTIVATE_VC)(NDIS_HANDLE MiniportVcContext);
typedef VOID(NDIS5_W_CO_SEND_PACKETS)(NDIS_HANDLE MiniportVcContext, PPNDIS_PACKET PacketArray,
                                      UINT NumberOfPackets);
typedef NDIS_STATUS(NDIS5_W_CO_REQUEST)(NDIS_HANDLE MiniportAdapterContext,
                                        NDIS_HANDLE MiniportVcContext, PNDIS_REQUEST NdisRequest);
typedef VOID(NDIS5_W_CANCEL_SEND_PACKETS)(NDIS_HANDLE MiniportAdapterContext, PVOID CancelId);
typedef VOID(NDIS5_W_PNP_EVENT_NOTIFY)(NDIS_HANDLE MiniportAdapterContext,
                                       NDIS_DEVICE_PNP_EVENT DevicePnPEvent,
                                       PVOID InformationBuffer, ULONG InformationBufferLength);
typedef VOID(NDIS5_W_MINIPORT_SHUTDOWN)(NDIS_HANDLE MiniportAdapterContext);

typedef NDIS5_W_CHECK_FOR_HANG *W_CHECK_FOR_HANG_HANDLER;
typedef NDIS5_W_DISABLE_INTERRUPT *W_DISABLE_INTERRUPT_HANDLER;
typedef NDIS5_W_ENABLE_INTERRUPT *W_ENABLE_INTERRUPT_HANDLER;
typedef NDIS5_W_HALT *W_HALT_HANDLER;
typedef NDIS5_W_HANDLE_INTERRUPT *W_HANDLE_INTERRUPT_HANDLER;
typedef NDIS5_W_INITIALIZE *W_INITIALIZE_HANDLER;
typedef NDIS5_W_ISR *W_ISR_HANDLER;
typedef NDIS5_W_QUERY_INFORMATION *W_QUERY_INFORMATION_HANDLER;
typedef NDIS5_W_RECONFIGURE *W_RECONFIGURE_HANDLER;
typedef NDIS5_W_RESET *W_RESET_HANDLER;
typedef NDIS5_W_SEND *W_SEND_HANDLER;
typedef NDIS5_WM_SEND *WM_SEND_HANDLER;
typedef NDIS5_W_SET_INFORMATION *W_SET_INFORMATION_HANDLER;
typedef NDIS5_W_TRANSFER_DATA *W_TRANSFER_DATA_HANDLER;
typedef NDIS5_WM_TRANSFER_DATA *WM_TRANSFER_DATA_HANDLER;
typedef NDIS5_W_RETURN_PACKET *W_RETURN_PACKET_HANDLER;
typedef NDIS5_W_SEND_PACKETS *W_SEND_PACKETS_HANDLER;
typedef NDIS5_W_ALLOCATE_COMPLETE *W_ALLOCATE_COMPLETE_HANDLER;
typedef NDIS5_W_CO_CREATE_VC *W_CO_CREATE_VC_HANDLER;
typedef NDIS5_W_CO_DELETE_VC *W_CO_DELETE_VC_HANDLER;
typedef NDIS5_W_CO_ACTIVATE_VC *W_CO_ACTIVATE_VC_HANDLER;
typedef NDIS5_W_CO_DEACTIVATE_VC *W_CO_DEACTIVATE_VC_HANDLER;
typedef NDIS5_W_CO_SEND_PACKETS *W_CO_SEND_PACKETS_HANDLER;
typedef NDIS5_W_CO_REQUEST *W_CO_REQUEST_HANDLER;
typedef NDIS5_W_CANCEL_SEND_PACKETS *W_CANCEL_SEND_PACKETS_HANDLER;
typedef NDIS5_W_PNP_EVENT_NOTIFY *W_PNP_EVENT_NOTIFY_HANDLER;
typedef NDIS5_W_MINIPORT_SHUTDOWN *W_MINIPORT_SHUTDOWN_HANDLER;

#define NDIS30_MINIPORT_MEMBERS_                                                                   \
    UCHAR MajorNdisVersion;                                                                        \
    UCHAR MinorNdisVersion;                                                                        \
    USHORT Filler;                                                                                 \
    UINT Reserved;                                                                                 \
    W_CHECK_FOR_HANG_HANDLER CheckForHangHandler;                                                  \
    W_DISABLE_INTERRUPT_HANDLER DisableInterruptHandler;                                           \
    W_ENABLE_INTERRUPT_HANDLER EnableInterruptHandler;                                             \
    W_HALT_HANDLER HaltHandler;                                                                    \
    W_HANDLE_INTERRUPT_HANDLER HandleInterruptHandler;                                             \
    W_INITIALIZE_HANDLER InitializeHandler;                                                        \
    W_ISR_HANDLER ISRHandler;                                                                      \
    W_QUERY_INFORMATION_HANDLER QueryInformationHandler;                                           \
    W_RECONFIGURE_HANDLER ReconfigureHandler;                                                      \
    W_RESET_HANDLER ResetHandler;                                                                  \
    union {                                                                                        \
        W_SEND_HANDLER SendHandler;                                                                \
        WM_SEND_HANDLER WanSendHandler;                                                            \
    };                                                                                             \
    W_SET_INFORMATION_HANDLER SetInformationHandler;                                               \
    union {                                                                                        \
        W_TRANSFER_DATA_HANDLER TransferDataHandler;                                               \
        WM_TRANSFER_DATA_HANDLER WanTransferDataHandler;                                           \
    };
#define NDIS40_MINIPORT_MEMBERS_                                                                   \
    NDIS30_MINIPORT_MEMBERS_                                                                       \
    W_RETURN_PACKET_HANDLER ReturnPacketHandler;                                                   \
    W_SEND_PACKETS_HANDLER SendPacketsHandler;                                                     \
    W_ALLOCATE_COMPLETE_HANDLER AllocateCompleteHandler;
#define NDIS50_MINIPORT_MEMBERS_                                                                   \
    NDIS40_MINIPORT_MEMBERS_                                                                       \
    W_CO_CREATE_VC_HANDLER CoCreateVcHandler;                                                      \
    W_CO_DELETE_VC_HANDLER CoDeleteVcHandler;                                                      \
    W_CO_ACTIVATE_VC_HANDLER CoActivateVcHandler;                                                  \
    W_CO_DEACTIVATE_VC_HANDLER CoDeactivateVcHandler;                                              \
    W_CO_SEND_PACKETS_HANDLER CoSendPacketsHandler;                                                \
    W_CO_REQUEST_HANDLER CoRequestHandler;

typedef struct _NDIS30_MINIPORT_CHARACTERISTICS {
    NDIS30_MINIPORT_MEMBERS_
} NDIS30_MINIPORT_CHARACTERISTICS, *PNDIS30_MINIPORT_CHARACTERISTICS;

typedef struct _NDIS40_MINIPORT_CHARACTERISTICS {
    NDIS40_MINIPORT_MEMBERS_
} NDIS40_MINIPORT_CHARACTERISTICS, *PNDIS40_MINIPORT_CHARACTERISTICS;

typedef struct _NDIS50_MINIPORT_CHARACTERISTICS {
    NDIS50_MINIPORT_MEMBERS_
} NDIS50_MINIPORT_CHARACTERISTICS, *PNDIS50_MINIPORT_CHARACTERISTICS;

typedef struct _NDIS51_MINIPORT_CHARACTERISTICS {
    NDIS50_MINIPORT_MEMBERS_
    W_CANCEL_SEND_PACKETS_HANDLER CancelSendPacketsHandler;
    W_PNP_EVENT_NOTIFY_HANDLER PnPEventNotifyHandler;
    W_MINIPORT_SHUTDOWN_HANDLER AdapterShutdownHandler;
    PVOID Reserved1, Reserved2, Reserved3, Reserved4;
} NDIS51_MINIPORT_CHARACTERISTICS, *PNDIS51_MINIPORT_CHARACTERISTICS;

#if NDIS_BUILD_VERSION == 400
typedef NDIS40_MINIPORT_CHARACTERISTICS NDIS_MINIPORT_CHARACTERISTICS;
#elif NDIS_BUILD_VERSION == 500
typedef NDIS50_MINIPORT_CHARACTERISTICS NDIS_MINIPORT_CHARACTERISTICS;
#else
typedef NDIS51_MINIPORT_CHARACTERISTICS NDIS_MINIPORT_CHARACTERISTICS;
#endif
typedef NDIS_MINIPORT_CHARACTERISTICS *PNDIS_MINIPORT_CHARACTERISTICS;

#define NDIS_ATTRIBUTE_IGNORE_PACKET_TIMEOUT 0x00000001
#define NDIS_ATTRIBUTE_IGNORE_REQUEST_TIMEOUT 0x00000002
#define NDIS_ATTRIBUTE_IGNORE_TOKEN_RING_ERRORS 0x00000004
#define NDIS_ATTRIBUTE_BUS_MASTER 0x00000008
#define NDIS_ATTRIBUTE_INTERMEDIATE_DRIVER 0x00000010
#define NDIS_ATTRIBUTE_DESERIALIZE 0x00000020
#define NDIS_ATTRIBUTE_NO_HALT_ON_SUSPEND 0x00000040
#define NDIS_ATTRIBUTE_SURPRISE_REMOVE_OK 0x00000080
#define NDIS_ATTRIBUTE_NOT_CO_NDIS 0x00000100
#define NDIS_ATTRIBUTE_USES_SAFE_BUFFER_APIS 0x00000200
#define NDIS_ATTRIBUTE_DO_NOT_BIND_TO_ALL_CO 0x00000400
#define NDIS_ATTRIBUTE_MINIPORT_PADS_SHORT_PACKETS 0x00000800

typedef struct _NDIS_MINIPORT_INTERRUPT {
    PKINTERRUPT InterruptObject;
    KSPIN_LOCK DpcCountLock;
    PVOID Reserved;
    W_ISR_HANDLER MiniportIsr;
    W_HANDLE_INTERRUPT_HANDLER MiniportDpc;
    KDPC InterruptDpc;
    PNDIS_MINIPORT_BLOCK Miniport;
    UCHAR DpcCount;
    BOOLEAN Filler1;
    KEVENT DpcsCompletedEvent;
    BOOLEAN SharedInterrupt, IsrRequested;
} NDIS_MINIPORT_INTERRUPT, *PNDIS_MINIPORT_INTERRUPT;

typedef VOID(NDIS5_ADAPTER_SHUTDOWN)(PVOID ShutdownContext);
typedef NDIS5_ADAPTER_SHUTDOWN *ADAPTER_SHUTDOWN_HANDLER;

VOID NdisMInitializeWrapper(PNDIS_HANDLE NdisWrapperHandle, PVOID SystemSpecific1,
                            PVOID SystemSpecific2, PVOID SystemSpecific3);
VOID NdisInitializeWrapper(PNDIS_HANDLE NdisWrapperHandle, PVOID SystemSpecific1,
                           PVOID SystemSpecific2, PVOID SystemSpecific3);
VOID NdisTerminateWrapper(NDIS_HANDLE NdisWrapperHandle, PVOID SystemSpecific);
NDIS_STATUS NdisMRegisterMiniport(NDIS_HANDLE NdisWrapperHandle,
                                  PNDIS_MINIPORT_CHARACTERISTICS MiniportCharacteristics,
                                  UINT CharacteristicsLength);
VOID NdisMRegisterUnloadHandler(NDIS_HANDLE NdisWrapperHandle, PDRIVER_UNLOAD UnloadHandler);
VOID NdisMSetAttributes(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportAdapterContext,
                        BOOLEAN BusMaster, NDIS_INTERFACE_TYPE AdapterType);
#define NDIS_DEVICE_NOT_STOPPABLE 0x00000001
#define NDIS_DEVICE_NOT_REMOVEABLE 0x00000002
#define NDIS_DEVICE_NOT_SUSPENDABLE 0x00000004
#define NDIS_DEVICE_DISABLE_PM 0x00000008
#define NDIS_DEVICE_DISABLE_WAKE_UP 0x00000010
#define NDIS_DEVICE_DISABLE_WAKE_ON_RECONNECT 0x00000020
#define NDIS_DEVICE_RESERVED 0x00000040
#define NDIS_DEVICE_DISABLE_WAKE_ON_MAGIC_PACKET 0x00000080
#define NDIS_DEVICE_DISABLE_WAKE_ON_PATTERN_MATCH 0x00000100

#define NDIS_M_MAX_LOOKAHEAD 526

VOID NdisMSetAttributesEx(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportAdapterContext,
                          UINT CheckForHangTimeInSeconds, ULONG AttributeFlags,
                          NDIS_INTERFACE_TYPE AdapterType);
VOID NdisMRegisterAdapterShutdownHandler(NDIS_HANDLE MiniportHandle, PVOID ShutdownContext,
                                         ADAPTER_SHUTDOWN_HANDLER ShutdownHandler);
VOID NdisMDeregisterAdapterShutdownHandler(NDIS_HANDLE MiniportHandle);
VOID NdisMQueryAdapterResources(PNDIS_STATUS Status, NDIS_HANDLE WrapperConfigurationContext,
                                PNDIS_RESOURCE_LIST ResourceList, PUINT BufferSize);
NDIS_STATUS NdisMPciAssignResources(NDIS_HANDLE MiniportHandle, ULONG SlotNumber,
                                    PNDIS_RESOURCE_LIST *AssignedResources);
NDIS_STATUS NdisMSetMiniportSecondary(NDIS_HANDLE MiniportHandle,
                                      NDIS_HANDLE PrimaryMiniportHandle);
NDIS_STATUS NdisMPromoteMiniport(NDIS_HANDLE MiniportHandle);

NDIS_STATUS NdisMRegisterInterrupt(PNDIS_MINIPORT_INTERRUPT Interrupt,
                                   NDIS_HANDLE MiniportAdapterHandle, UINT InterruptVector,
                                   UINT InterruptLevel, BOOLEAN RequestIsr, BOOLEAN SharedInterrupt,
                                   NDIS_INTERRUPT_MODE InterruptMode);
VOID NdisMDeregisterInterrupt(PNDIS_MINIPORT_INTERRUPT Interrupt);
BOOLEAN NdisMSynchronizeWithInterrupt(PNDIS_MINIPORT_INTERRUPT Interrupt, PVOID SynchronizeFunction,
                                      PVOID SynchronizeContext);
NDIS_STATUS NdisMAllocateMapRegisters(NDIS_HANDLE MiniportAdapterHandle, UINT DmaChannel,
                                      NDIS_DMA_SIZE DmaSize, ULONG PhysicalMapRegistersNeeded,
                                      ULONG MaximumPhysicalMapping);
VOID NdisMFreeMapRegisters(NDIS_HANDLE MiniportAdapterHandle);
NDIS_STATUS NdisMInitializeScatterGatherDma(NDIS_HANDLE MiniportAdapterHandle,
                                            BOOLEAN Dma64BitAddresses,
                                            ULONG MaximumPhysicalMapping);
VOID NdisMStartBufferPhysicalMapping(NDIS_HANDLE MiniportAdapterHandle, PNDIS_BUFFER Buffer,
                                     ULONG PhysicalMapRegister, BOOLEAN WriteToDevice,
                                     PNDIS_PHYSICAL_ADDRESS_UNIT PhysicalAddressArray,
                                     PUINT ArraySize);
VOID NdisMCompleteBufferPhysicalMapping(NDIS_HANDLE MiniportAdapterHandle, PNDIS_BUFFER Buffer,
                                        ULONG PhysicalMapRegister);

VOID NdisMSendComplete(NDIS_HANDLE MiniportAdapterHandle, PNDIS_PACKET Packet, NDIS_STATUS Status);
VOID NdisMSendResourcesAvailable(NDIS_HANDLE MiniportAdapterHandle);
VOID NdisMTransferDataComplete(NDIS_HANDLE MiniportAdapterHandle, PNDIS_PACKET Packet,
                               NDIS_STATUS Status, UINT BytesTransferred);
VOID NdisMIndicateReceivePacket(NDIS_HANDLE MiniportAdapterHandle, PPNDIS_PACKET ReceivePackets,
                                UINT NumberOfPackets);
VOID NdisMIndicateStatus(NDIS_HANDLE MiniportHandle, NDIS_STATUS GeneralStatus, PVOID StatusBuffer,
                         UINT StatusBufferSize);
VOID NdisMIndicateStatusComplete(NDIS_HANDLE MiniportAdapterHandle);
VOID NdisMQueryInformationComplete(NDIS_HANDLE MiniportAdapterHandle, NDIS_STATUS Status);
VOID NdisMSetInformationComplete(NDIS_HANDLE MiniportAdapterHandle, NDIS_STATUS Status);
VOID NdisMEthIndicateReceive(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportReceiveContext,
                             PVOID HeaderBuffer, UINT HeaderBufferSize, PVOID LookaheadBuffer,
                             UINT LookaheadBufferSize, UINT PacketSize);
VOID NdisMEthIndicateReceiveComplete(NDIS_HANDLE MiniportAdapterHandle);
VOID NdisMTrIndicateReceive(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportReceiveContext,
                            PVOID HeaderBuffer, UINT HeaderBufferSize, PVOID LookaheadBuffer,
                            UINT LookaheadBufferSize, UINT PacketSize);
VOID NdisMTrIndicateReceiveComplete(NDIS_HANDLE MiniportAdapterHandle);
VOID NdisMFddiIndicateReceive(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE MiniportReceiveContext,
                              PVOID HeaderBuffer, UINT HeaderBufferSize, PVOID LookaheadBuffer,
                              UINT LookaheadBufferSize, UINT PacketSize);
VOID NdisMFddiIndicateReceiveComplete(NDIS_HANDLE MiniportAdapterHandle);
VOID NdisMArcIndicateReceive(NDIS_HANDLE MiniportHandle, PUCHAR pRawHeader, PUCHAR pData,
                             UINT Length);
VOID NdisMArcIndicateReceiveComplete(NDIS_HANDLE MiniportHandle);
VOID NdisMWanSendComplete(NDIS_HANDLE MiniportAdapterHandle, PNDIS_WAN_PACKET Packet,
                          NDIS_STATUS Status);
VOID NdisMWanIndicateReceive(PNDIS_STATUS Status, NDIS_HANDLE MiniportAdapterHandle,
                             NDIS_HANDLE NdisLinkContext, PUCHAR Packet, ULONG PacketSize);
VOID NdisMWanIndicateReceiveComplete(NDIS_HANDLE MiniportAdapterHandle,
                                     NDIS_HANDLE NdisLinkContext);

VOID NdisMCoIndicateReceivePacket(NDIS_HANDLE NdisVcHandle, PPNDIS_PACKET PacketArray,
                                  UINT NumberOfPackets);
VOID NdisMCoReceiveComplete(NDIS_HANDLE MiniportAdapterHandle);
VOID NdisMCoSendComplete(NDIS_STATUS Status, NDIS_HANDLE NdisVcHandle, PNDIS_PACKET Packet);
VOID NdisMCoIndicateStatus(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE NdisVcHandle,
                           NDIS_STATUS GeneralStatus, PVOID StatusBuffer, ULONG StatusBufferSize);
VOID NdisMCoRequestComplete(NDIS_STATUS Status, NDIS_HANDLE MiniportAdapterHandle,
                            PNDIS_REQUEST Request);

NDIS_STATUS NdisIMRegisterLayeredMiniport(NDIS_HANDLE NdisWrapperHandle,
                                          PNDIS_MINIPORT_CHARACTERISTICS MiniportCharacteristics,
                                          UINT CharacteristicsLength, PNDIS_HANDLE DriverHandle);
VOID NdisIMDeregisterLayeredMiniport(NDIS_HANDLE DriverHandle);
NDIS_STATUS NdisIMInitializeDeviceInstance(NDIS_HANDLE DriverHandle, PNDIS_STRING DeviceInstance);
BOOLEAN NdisIMSwitchToMiniport(NDIS_HANDLE MiniportAdapterHandle, PNDIS_HANDLE SwitchHandle);
VOID NdisIMRevertBack(NDIS_HANDLE MiniportAdapterHandle, NDIS_HANDLE SwitchHandle);
