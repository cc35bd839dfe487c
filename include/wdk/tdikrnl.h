/* Transport driver interface of kernel clients. */
#pragma once

#include "tdi.h"

#ifdef __cplusplus
extern "C" {
#endif

#define TDI_ASSOCIATE_ADDRESS 0x00000001
#define TDI_DISASSOCIATE_ADDRESS 0x00000002
#define TDI_CONNECT 0x00000003
#define TDI_LISTEN 0x00000004
#define TDI_ACCEPT 0x00000005
#define TDI_DISCONNECT 0x00000006
#define TDI_SEND 0x00000007
#define TDI_RECEIVE 0x00000008
#define TDI_SEND_DATAGRAM 0x00000009
#define TDI_RECEIVE_DATAGRAM 0x0000000A
#define TDI_SET_EVENT_HANDLER 0x0000000B
#define TDI_QUERY_INFORMATION 0x0000000C
#define TDI_SET_INFORMATION 0x0000000D
#define TDI_ACTION 0x0000000E

#define TDI_DIRECT_SEND 0x00000027
#define TDI_DIRECT_SEND_DATAGRAM 0x00000029

#define TDI_TRANSPORT_ADDRESS_FILE 1
#define TDI_CONNECTION_FILE 2
#define TDI_CONTROL_CHANNEL_FILE 3

#define IOCTL_TDI_QUERY_DIRECT_SEND_HANDLER 0x00210203
#define IOCTL_TDI_QUERY_DIRECT_SENDDG_HANDLER 0x00210207

#define TDI_EVENT_CONNECT 0
#define TDI_EVENT_DISCONNECT 1
#define TDI_EVENT_ERROR 2
#define TDI_EVENT_RECEIVE 3
#define TDI_EVENT_RECEIVE_DATAGRAM 4
#define TDI_EVENT_RECEIVE_EXPEDITED 5
#define TDI_EVENT_SEND_POSSIBLE 6
#define TDI_EVENT_CHAINED_RECEIVE 7
#define TDI_EVENT_CHAINED_RECEIVE_DATAGRAM 8
#define TDI_EVENT_CHAINED_RECEIVE_EXPEDITED 9
#define TDI_EVENT_ERROR_EX 10

#define TDI_CURRENT_MAJOR_VERSION 2
#define TDI_CURRENT_MINOR_VERSION 0
#define TDI_CURRENT_VERSION 2

#define TDI_VERSION_ONE 0x00000001

#define TDI_PNP_CONTEXT_TYPE_IF_NAME 0x00000001
#define TDI_PNP_CONTEXT_TYPE_IF_ADDR 0x00000002
#define TDI_PNP_CONTEXT_TYPE_PDO 0x00000003
#define TDI_PNP_CONTEXT_TYPE_FIRST_OR_LAST_IF 0x00000004

typedef struct _TDI_REQUEST_KERNEL {
    ULONG RequestFlags;
    PTDI_CONNECTION_INFORMATION RequestConnectionInformation;
    PTDI_CONNECTION_INFORMATION ReturnConnectionInformation;
    PVOID RequestSpecific;
} TDI_REQUEST_KERNEL, *PTDI_REQUEST_KERNEL;

typedef struct _TDI_REQUEST_KERNEL_ASSOCIATE {
    HANDLE AddressHandle;
} TDI_REQUEST_KERNEL_ASSOCIATE, *PTDI_REQUEST_KERNEL_ASSOCIATE;

typedef TDI_REQUEST_KERNEL TDI_REQUEST_KERNEL_DISASSOCIATE, *PTDI_REQUEST_KERNEL_DISASSOCIATE;

typedef struct _TDI_REQUEST_KERNEL_ACCEPT {
    PTDI_CONNECTION_INFORMATION RequestConnectionInformation;
    PTDI_CONNECTION_INFORMATION ReturnConnectionInformation;
} TDI_REQUEST_KERNEL_ACCEPT, *PTDI_REQUEST_KERNEL_ACCEPT;

typedef TDI_REQUEST_KERNEL TDI_REQUEST_KERNEL_CONNECT, *PTDI_REQUEST_KERNEL_CONNECT;

typedef TDI_REQUEST_KERNEL TDI_REQUEST_KERNEL_DISCONNECT, *PTDI_REQUEST_KERNEL_DISCONNECT;

typedef TDI_REQUEST_KERNEL TDI_REQUEST_KERNEL_LISTEN, *PTDI_REQUEST_KERNEL_LISTEN;

typedef struct _TDI_REQUEST_KERNEL_RECEIVE {
    ULONG ReceiveLength;
    ULONG ReceiveFlags;
} TDI_REQUEST_KERNEL_RECEIVE, *PTDI_REQUEST_KERNEL_RECEIVE;

typedef struct _TDI_REQUEST_KERNEL_RECEIVEDG {
    ULONG ReceiveLength;
    PTDI_CONNECTION_INFORMATION ReceiveDatagramInformation;
    PTDI_CONNECTION_INFORMATION ReturnDatagramInformation;
    ULONG ReceiveFlags;
} TDI_REQUEST_KERNEL_RECEIVEDG, *PTDI_REQUEST_KERNEL_RECEIVEDG;

typedef struct _TDI_REQUEST_KERNEL_SEND {
    ULONG SendLength;
    ULONG SendFlags;
} TDI_REQUEST_KERNEL_SEND, *PTDI_REQUEST_KERNEL_SEND;

typedef struct _TDI_REQUEST_KERNEL_SENDDG {
    ULONG SendLength;
    PTDI_CONNECTION_INFORMATION SendDatagramInformation;
} TDI_REQUEST_KERNEL_SENDDG, *PTDI_REQUEST_KERNEL_SENDDG;

typedef struct _TDI_REQUEST_KERNEL_SET_EVENT {
    LONG EventType;
    PVOID EventHandler;
    PVOID EventContext;
} TDI_REQUEST_KERNEL_SET_EVENT, *PTDI_REQUEST_KERNEL_SET_EVENT;

typedef struct _TDI_REQUEST_KERNEL_QUERY_INFO {
    LONG QueryType;
    PTDI_CONNECTION_INFORMATION RequestConnectionInformation;
} TDI_REQUEST_KERNEL_QUERY_INFORMATION, *PTDI_REQUEST_KERNEL_QUERY_INFORMATION;

typedef struct _TDI_REQUEST_KERNEL_SET_INFO {
    LONG SetType;
    PTDI_CONNECTION_INFORMATION RequestConnectionInformation;
} TDI_REQUEST_KERNEL_SET_INFORMATION, *PTDI_REQUEST_KERNEL_SET_INFORMATION;

typedef NTSTATUS (*PTDI_IND_CONNECT)(IN PVOID TdiEventContext, IN LONG RemoteAddressLength,
                                     IN PVOID RemoteAddress, IN LONG UserDataLength,
                                     IN PVOID UserData, IN LONG OptionsLength, IN PVOID Options,
                                     OUT CONNECTION_CONTEXT *ConnectionContext,
                                     OUT PIRP *AcceptIrp);

NTSTATUS

TdiDefaultConnectHandler(IN PVOID TdiEventContext, IN LONG RemoteAddressLength,
                         IN PVOID RemoteAddress, IN LONG UserDataLength, IN PVOID UserData,
                         IN LONG OptionsLength, IN PVOID Options,
                         OUT CONNECTION_CONTEXT *ConnectionContext, OUT PIRP *AcceptIrp);

typedef NTSTATUS (*PTDI_IND_DISCONNECT)(IN PVOID TdiEventContext,
                                        IN CONNECTION_CONTEXT ConnectionContext,
                                        IN LONG DisconnectDataLength, IN PVOID DisconnectData,
                                        IN LONG DisconnectInformationLength,
                                        IN PVOID DisconnectInformation, IN ULONG DisconnectFlags);

NTSTATUS

TdiDefaultDisconnectHandler(IN PVOID TdiEventContext, IN CONNECTION_CONTEXT ConnectionContext,
                            IN LONG DisconnectDataLength, IN PVOID DisconnectData,
                            IN LONG DisconnectInformationLength, IN PVOID DisconnectInformation,
                            IN ULONG DisconnectFlags);

typedef NTSTATUS (*PTDI_IND_ERROR)(IN PVOID TdiEventContext, IN NTSTATUS Status);

typedef NTSTATUS (*PTDI_IND_ERROR_EX)(IN PVOID TdiEventContext, IN NTSTATUS Status,
                                      IN PVOID Buffer);

NTSTATUS

TdiDefaultErrorHandler(IN PVOID TdiEventContext, IN NTSTATUS Status);

typedef NTSTATUS (*PTDI_IND_RECEIVE)(IN PVOID TdiEventContext,
                                     IN CONNECTION_CONTEXT ConnectionContext, IN ULONG ReceiveFlags,
                                     IN ULONG BytesIndicated, IN ULONG BytesAvailable,
                                     OUT ULONG *BytesTaken, IN PVOID Tsdu,
                                     OUT PIRP *IoRequestPacket);

NTSTATUS

TdiDefaultReceiveHandler(IN PVOID TdiEventContext, IN CONNECTION_CONTEXT ConnectionContext,
                         IN ULONG ReceiveFlags, IN ULONG BytesIndicated, IN ULONG BytesAvailable,
                         OUT ULONG *BytesTaken, IN PVOID Tsdu, OUT PIRP *IoRequestPacket);

typedef NTSTATUS (*PTDI_IND_RECEIVE_DATAGRAM)(IN PVOID TdiEventContext, IN LONG SourceAddressLength,
                                              IN PVOID SourceAddress, IN LONG OptionsLength,
                                              IN PVOID Options, IN ULONG ReceiveDatagramFlags,
                                              IN ULONG BytesIndicated, IN ULONG BytesAvailable,
                                              OUT ULONG *BytesTaken, IN PVOID Tsdu,
                                              OUT PIRP *IoRequestPacket);

NTSTATUS
TdiDefaultRcvDatagramHandler(IN PVOID TdiEventContext, IN LONG SourceAddressLength,
                             IN PVOID SourceAddress, IN LONG OptionsLength, IN PVOID Options,
                             IN ULONG ReceiveDatagramFlags, IN ULONG BytesIndicated,
                             IN ULONG BytesAvailable, OUT ULONG *BytesTaken, IN PVOID Tsdu,
                             OUT PIRP *IoRequestPacket);

typedef NTSTATUS (*PTDI_IND_RECEIVE_EXPEDITED)(IN PVOID TdiEventContext,
                                               IN CONNECTION_CONTEXT ConnectionContext,
                                               IN ULONG ReceiveFlags, IN ULONG BytesIndicated,
                                               IN ULONG BytesAvailable, OUT ULONG *BytesTaken,
                                               IN PVOID Tsdu, OUT PIRP *IoRequestPacket);

NTSTATUS

TdiDefaultRcvExpeditedHandler(IN PVOID TdiEventContext, IN CONNECTION_CONTEXT ConnectionContext,
                              IN ULONG ReceiveFlags, IN ULONG BytesIndicated,
                              IN ULONG BytesAvailable, OUT ULONG *BytesTaken, IN PVOID Tsdu,
                              OUT PIRP *IoRequestPacket);

typedef NTSTATUS (*PTDI_IND_CHAINED_RECEIVE)(IN PVOID TdiEventContext,
                                             IN CONNECTION_CONTEXT ConnectionContext,
                                             IN ULONG ReceiveFlags, IN ULONG ReceiveLength,
                                             IN ULONG StartingOffset, IN PMDL Tsdu,
                                             IN PVOID TsduDescriptor);

NTSTATUS

TdiDefaultChainedReceiveHandler(IN PVOID TdiEventContext, IN CONNECTION_CONTEXT ConnectionContext,
                                IN ULONG ReceiveFlags, IN ULONG ReceiveLength,
                                IN ULONG StartingOffset, IN PMDL Tsdu, IN PVOID TsduDescriptor);

typedef NTSTATUS (*PTDI_IND_CHAINED_RECEIVE_DATAGRAM)(
    IN PVOID TdiEventContext, IN LONG SourceAddressLength, IN PVOID SourceAddress,
    IN LONG OptionsLength, IN PVOID Options, IN ULONG ReceiveDatagramFlags,
    IN ULONG ReceiveDatagramLength, IN ULONG StartingOffset, IN PMDL Tsdu, IN PVOID TsduDescriptor);

NTSTATUS

TdiDefaultChainedRcvDatagramHandler(IN PVOID TdiEventContext, IN LONG SourceAddressLength,
                                    IN PVOID SourceAddress, IN LONG OptionsLength, IN PVOID Options,
                                    IN ULONG ReceiveDatagramFlags, IN ULONG ReceiveDatagramLength,
                                    IN ULONG StartingOffset, IN PMDL Tsdu, IN PVOID TsduDescriptor);

typedef NTSTATUS (*PTDI_IND_CHAINED_RECEIVE_EXPEDITED)(
    IN PVOID TdiEventContext, IN CONNECTION_CONTEXT ConnectionContext, IN ULONG ReceiveFlags,
    IN ULONG ReceiveLength, IN ULONG StartingOffset, IN PMDL Tsdu, IN PVOID TsduDescriptor);

NTSTATUS

TdiDefaultChainedRcvExpeditedHandler(IN PVOID TdiEventContext,
                                     IN CONNECTION_CONTEXT ConnectionContext, IN ULONG ReceiveFlags,
                                     IN ULONG ReceiveLength, IN ULONG StartingOffset, IN PMDL Tsdu,
                                     IN PVOID TsduDescriptor);

typedef NTSTATUS (*PTDI_IND_SEND_POSSIBLE)(IN PVOID TdiEventContext, IN PVOID ConnectionContext,
                                           IN ULONG BytesAvailable);

NTSTATUS

TdiDefaultSendPossibleHandler(IN PVOID TdiEventContext, IN PVOID ConnectionContext,
                              IN ULONG BytesAvailable);

VOID

TdiBuildNetbiosAddress(
IN PUCHAR  NetbiosName,
IN BOOLEAN  IsGroupName,
IN OUT PTA_NETBIOS_ADDRESS  NetworkName);

NTSTATUS

TdiBuildNetbiosAddressEa(IN PUCHAR Buffer, IN BOOLEAN IsGroupName, IN PUCHAR NetbiosName);

typedef enum _TDI_PNP_OPCODE {
    TDI_PNP_OP_MIN,
    TDI_PNP_OP_ADD,
    TDI_PNP_OP_DEL,
    TDI_PNP_OP_UPDATE,
    TDI_PNP_OP_PROVIDERREADY,
    TDI_PNP_OP_NETREADY,
    TDI_PNP_OP_ADD_IGNORE_BINDING,
    TDI_PNP_OP_DELETE_IGNORE_BINDING,
    TDI_PNP_OP_MAX
} TDI_PNP_OPCODE;

typedef struct _TDI_PNP_CONTEXT {
    USHORT ContextSize;
    USHORT ContextType;
    UCHAR ContextData[1];
} TDI_PNP_CONTEXT, *PTDI_PNP_CONTEXT;

typedef VOID (*TDI_ADD_ADDRESS_HANDLER)(IN PTA_ADDRESS Address);

typedef VOID (*TDI_ADD_ADDRESS_HANDLER_V2)(IN PTA_ADDRESS Address, IN PUNICODE_STRING DeviceName,
                                           IN PTDI_PNP_CONTEXT Context);

typedef VOID (*TDI_BINDING_HANDLER)(IN TDI_PNP_OPCODE PnPOpcode, IN PUNICODE_STRING DeviceName,
                                    IN PWSTR MultiSZBindList);

typedef VOID (*TDI_BIND_HANDLER)(IN PUNICODE_STRING DeviceName);

typedef VOID (*TDI_DEL_ADDRESS_HANDLER)(IN PTA_ADDRESS Address);

typedef VOID (*TDI_DEL_ADDRESS_HANDLER_V2)(IN PTA_ADDRESS Address, IN PUNICODE_STRING DeviceName,
                                           IN PTDI_PNP_CONTEXT Context);

typedef NTSTATUS (*TDI_PNP_POWER_HANDLER)(IN PUNICODE_STRING DeviceName,
                                          IN PNET_PNP_EVENT PowerEvent,
                                          IN PTDI_PNP_CONTEXT Context1,
                                          IN PTDI_PNP_CONTEXT Context2);

typedef VOID (*TDI_UNBIND_HANDLER)(IN PUNICODE_STRING DeviceName);

typedef VOID (*ProviderPnPPowerComplete)(IN PNET_PNP_EVENT NetEvent, IN NTSTATUS ProviderStatus);

typedef struct _TDI20_CLIENT_INTERFACE_INFO {
    union {
        struct {
            UCHAR MajorTdiVersion;
            UCHAR MinorTdiVersion;
        };
        USHORT TdiVersion;
    };
    USHORT Unused;
    PUNICODE_STRING ClientName;
    TDI_PNP_POWER_HANDLER PnPPowerHandler;
    union {
        TDI_BINDING_HANDLER BindingHandler;
        struct {
            TDI_BIND_HANDLER BindHandler;
            TDI_UNBIND_HANDLER UnBindHandler;
        };
    };
    union {
        struct {
            TDI_ADD_ADDRESS_HANDLER_V2 AddAddressHandlerV2;
            TDI_DEL_ADDRESS_HANDLER_V2 DelAddressHandlerV2;
        };
        struct {
            TDI_ADD_ADDRESS_HANDLER AddAddressHandler;
            TDI_DEL_ADDRESS_HANDLER DelAddressHandler;
        };
    };
} TDI20_CLIENT_INTERFACE_INFO, *PTDI20_CLIENT_INTERFACE_INFO;

typedef TDI20_CLIENT_INTERFACE_INFO TDI_CLIENT_INTERFACE_INFO;

typedef TDI_CLIENT_INTERFACE_INFO *PTDI_CLIENT_INTERFACE_INFO;

NTSTATUS

TdiCopyBufferToMdl(IN PVOID SourceBuffer, IN ULONG SourceOffset, IN ULONG SourceBytesToCopy,
                   IN PMDL DestinationMdlChain, IN ULONG DestinationOffset, IN PULONG BytesCopied);

NTSTATUS

TdiCopyMdlChainToMdlChain(IN PMDL SourceMdlChain, IN ULONG SourceOffset,
                          IN PMDL DestinationMdlChain, IN ULONG DestinationOffset,
                          OUT PULONG BytesCopied);

NTSTATUS

TdiCopyMdlToBuffer(IN PMDL SourceMdlChain, IN ULONG SourceOffset, IN PVOID DestinationBuffer,
                   IN ULONG DestinationOffset, IN ULONG DestinationBufferSize,
                   OUT PULONG BytesCopied);

NTSTATUS

TdiDeregisterAddressChangeHandler(IN HANDLE BindingHandle);

NTSTATUS

TdiDeregisterDeviceObject(IN HANDLE DevRegistrationHandle);

NTSTATUS

TdiDeregisterNetAddress(IN HANDLE AddrRegistrationHandle);

NTSTATUS

TdiDeregisterPnPHandlers(IN HANDLE BindingHandle);

NTSTATUS

TdiDeregisterProvider(IN HANDLE ProviderHandle);

NTSTATUS

TdiEnumerateAddresses(IN HANDLE BindingHandle);

VOID

    TdiInitialize(VOID);

VOID

TdiMapBuffer(
IN PMDL  MdlChain);

NTSTATUS

TdiMapUserRequest(IN PDEVICE_OBJECT DeviceObject, IN PIRP Irp, IN PIO_STACK_LOCATION IrpSp);

BOOLEAN

TdiMatchPdoWithChainedReceiveContext(IN PVOID TsduDescriptor, IN PVOID PDO);

VOID

TdiPnPPowerComplete(
IN HANDLE  BindingHandle,
IN PNET_PNP_EVENT  PowerEvent,
IN NTSTATUS  Status);

NTSTATUS

TdiPnPPowerRequest(IN PUNICODE_STRING DeviceName, IN PNET_PNP_EVENT PowerEvent,
                   IN PTDI_PNP_CONTEXT Context1, IN PTDI_PNP_CONTEXT Context2,
                   IN ProviderPnPPowerComplete ProtocolCompletionHandler);

NTSTATUS

TdiProviderReady(IN HANDLE ProviderHandle);

NTSTATUS

TdiRegisterAddressChangeHandler(IN TDI_ADD_ADDRESS_HANDLER AddHandler,
                                IN TDI_DEL_ADDRESS_HANDLER DeleteHandler,
                                OUT HANDLE *BindingHandle);

NTSTATUS

TdiRegisterDeviceObject(IN PUNICODE_STRING DeviceName, OUT HANDLE *DevRegistrationHandle);

NTSTATUS

TdiRegisterNetAddress(IN PTA_ADDRESS Address, IN PUNICODE_STRING DeviceName,
                      IN PTDI_PNP_CONTEXT Context, OUT HANDLE *AddrRegistrationHandle);

NTSTATUS

TdiRegisterNotificationHandler(IN TDI_BIND_HANDLER BindHandler, IN TDI_UNBIND_HANDLER UnbindHandler,
                               OUT HANDLE *BindingHandle);

NTSTATUS

TdiRegisterPnPHandlers(IN PTDI_CLIENT_INTERFACE_INFO ClientInterfaceInfo,
                       IN ULONG InterfaceInfoSize, OUT HANDLE *BindingHandle);

NTSTATUS

TdiRegisterProvider(IN PUNICODE_STRING ProviderName, OUT HANDLE *ProviderHandle);

VOID

TdiReturnChainedReceives(
IN PVOID  *TsduDescriptors,
IN ULONG   NumberOfTsdus);

VOID

TdiUnmapBuffer(
IN PMDL  MdlChain);

#define TdiBuildBaseIrp(bIrp, bDevObj, bFileObj, bCompRoutine, bContxt, bIrpSp, bMinor)            \
    {                                                                                              \
        (bIrpSp)->MajorFunction = IRP_MJ_INTERNAL_DEVICE_CONTROL;                                  \
        (bIrpSp)->MinorFunction = (bMinor);                                                        \
        (bIrpSp)->DeviceObject = (bDevObj);                                                        \
        (bIrpSp)->FileObject = (bFileObj);                                                         \
        IoSetCompletionRoutine((bIrp), (PIO_COMPLETION_ROUTINE)(bCompRoutine), (bContxt),          \
                               (bCompRoutine) != NULL, (bCompRoutine) != NULL,                     \
                               (bCompRoutine) != NULL);                                            \
    }

/* Starts a request whose parameters are of the given type; the macro below fills them in. */
#define TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, Minor, type)                  \
    PIO_STACK_LOCATION _IrpSp = IoGetNextIrpStackLocation(Irp);                                    \
    type *_Request = (type *)&_IrpSp->Parameters;                                                  \
    TdiBuildBaseIrp(Irp, DevObj, FileObj, CompRoutine, Contxt, _IrpSp, Minor)

#define TdiBuildAssociateAddress(Irp, DevObj, FileObj, CompRoutine, Contxt, AddrHandle)            \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_ASSOCIATE_ADDRESS,        \
                          TDI_REQUEST_KERNEL_ASSOCIATE);                                           \
        _Request->AddressHandle = (HANDLE)(AddrHandle);                                            \
    }

#define TdiBuildDisassociateAddress(Irp, DevObj, FileObj, CompRoutine, Contxt)                     \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_DISASSOCIATE_ADDRESS,     \
                          TDI_REQUEST_KERNEL);                                                     \
        (void)_Request;                                                                            \
    }

#define TdiBuildAccept(Irp, DevObj, FileObj, CompRoutine, Contxt, RequestInfo, ReturnInfo)         \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_ACCEPT,                   \
                          TDI_REQUEST_KERNEL_ACCEPT);                                              \
        _Request->RequestConnectionInformation = (RequestInfo);                                    \
        _Request->ReturnConnectionInformation = (ReturnInfo);                                      \
    }

#define TdiBuildConnect(Irp, DevObj, FileObj, CompRoutine, Contxt, Time, RequestInfo, ReturnInfo)  \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_CONNECT,                  \
                          TDI_REQUEST_KERNEL);                                                     \
        _Request->RequestConnectionInformation = (RequestInfo);                                    \
        _Request->ReturnConnectionInformation = (ReturnInfo);                                      \
        _Request->RequestSpecific = (PVOID)(Time);                                                 \
    }

#define TdiBuildListen(Irp, DevObj, FileObj, CompRoutine, Contxt, Flags, RequestInfo, ReturnInfo)  \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_LISTEN,                   \
                          TDI_REQUEST_KERNEL);                                                     \
        _Request->RequestFlags = (Flags);                                                          \
        _Request->RequestConnectionInformation = (RequestInfo);                                    \
        _Request->ReturnConnectionInformation = (ReturnInfo);                                      \
    }

#define TdiBuildDisconnect(Irp, DevObj, FileObj, CompRoutine, Contxt, Time, Flags, RequestInfo,    \
                           ReturnInfo)                                                             \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_DISCONNECT,               \
                          TDI_REQUEST_KERNEL);                                                     \
        _Request->RequestFlags = (Flags);                                                          \
        _Request->RequestConnectionInformation = (RequestInfo);                                    \
        _Request->ReturnConnectionInformation = (ReturnInfo);                                      \
        _Request->RequestSpecific = (PVOID)(Time);                                                 \
    }

#define TdiBuildSend(Irp, DevObj, FileObj, CompRoutine, Contxt, MdlAddr, InFlags, SendLen)         \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_SEND,                     \
                          TDI_REQUEST_KERNEL_SEND);                                                \
        _Request->SendFlags = (InFlags);                                                           \
        _Request->SendLength = (SendLen);                                                          \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildReceive(Irp, DevObj, FileObj, CompRoutine, Contxt, MdlAddr, InFlags, ReceiveLen)   \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_RECEIVE,                  \
                          TDI_REQUEST_KERNEL_RECEIVE);                                             \
        _Request->ReceiveFlags = (InFlags);                                                        \
        _Request->ReceiveLength = (ReceiveLen);                                                    \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildSendDatagram(Irp, DevObj, FileObj, CompRoutine, Contxt, MdlAddr, SendLen,          \
                             SendDatagramInfo)                                                     \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_SEND_DATAGRAM,            \
                          TDI_REQUEST_KERNEL_SENDDG);                                              \
        _Request->SendLength = (SendLen);                                                          \
        _Request->SendDatagramInformation = (SendDatagramInfo);                                    \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildReceiveDatagram(Irp, DevObj, FileObj, CompRoutine, Contxt, MdlAddr, ReceiveLen,    \
                                ReceiveDatagramInfo, ReturnInfo, InFlags)                          \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_RECEIVE_DATAGRAM,         \
                          TDI_REQUEST_KERNEL_RECEIVEDG);                                           \
        _Request->ReceiveLength = (ReceiveLen);                                                    \
        _Request->ReceiveDatagramInformation = (ReceiveDatagramInfo);                              \
        _Request->ReturnDatagramInformation = (ReturnInfo);                                        \
        _Request->ReceiveFlags = (InFlags);                                                        \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildSetEventHandler(Irp, DevObj, FileObj, CompRoutine, Contxt, InEventType,            \
                                InEventHandler, InEventContext)                                    \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_SET_EVENT_HANDLER,        \
                          TDI_REQUEST_KERNEL_SET_EVENT);                                           \
        _Request->EventType = (InEventType);                                                       \
        _Request->EventHandler = (PVOID)(InEventHandler);                                          \
        _Request->EventContext = (PVOID)(InEventContext);                                          \
    }

#define TdiBuildQueryInformation(Irp, DevObj, FileObj, CompRoutine, Contxt, QType, MdlAddr)        \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_QUERY_INFORMATION,        \
                          TDI_REQUEST_KERNEL_QUERY_INFORMATION);                                   \
        _Request->QueryType = (ULONG)(QType);                                                      \
        _Request->RequestConnectionInformation = NULL;                                             \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildSetInformation(Irp, DevObj, FileObj, CompRoutine, Contxt, SType, MdlAddr)          \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_SET_INFORMATION,          \
                          TDI_REQUEST_KERNEL_SET_INFORMATION);                                     \
        _Request->SetType = (ULONG)(SType);                                                        \
        _Request->RequestConnectionInformation = NULL;                                             \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildAction(Irp, DevObj, FileObj, CompRoutine, Contxt, MdlAddr)                         \
    {                                                                                              \
        TDI_BEGIN_REQUEST(Irp, DevObj, FileObj, CompRoutine, Contxt, TDI_ACTION,                   \
                          TDI_REQUEST_KERNEL);                                                     \
        (void)_Request;                                                                            \
        (Irp)->MdlAddress = (MdlAddr);                                                             \
    }

#define TdiBuildInternalDeviceControlIrp(IrpSubFunction, DeviceObject, FileObject, Event,          \
                                         IoStatusBlock)                                            \
    IoBuildDeviceIoControlRequest(0x00000003, (DeviceObject), NULL, 0, NULL, 0, TRUE, (Event),     \
                                  (IoStatusBlock))

#define TdiCompleteRequest(Irp, Result)                                                            \
    {                                                                                              \
        (Irp)->IoStatus.Status = (Result);                                                         \
        IoCompleteRequest((Irp), IO_NETWORK_INCREMENT);                                            \
    }

#define TdiCopyLookaheadData(Destination, Source, Length, ReceiveFlags)                            \
    RtlCopyMemory(Destination, Source, Length)

#ifdef __cplusplus
}
#endif
