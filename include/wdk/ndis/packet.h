/* NDIS 5: packets and buffers. */
#pragma once

#include "types.h"

typedef PVOID PNDIS_PACKET_POOL;

typedef struct _NDIS_PACKET_PRIVATE {
    UINT PhysicalCount, TotalLength;
    PNDIS_BUFFER Head, Tail;
    PNDIS_PACKET_POOL Pool;
    UINT Count;
    ULONG Flags;
    BOOLEAN ValidCounts;
    UCHAR NdisPacketFlags;
    USHORT NdisPacketOobOffset;
} NDIS_PACKET_PRIVATE, *PNDIS_PACKET_PRIVATE;

typedef struct _NDIS_PACKET {
    NDIS_PACKET_PRIVATE Private;
    union {
        struct {
            UCHAR MiniportReserved[2 * sizeof(PVOID)], WrapperReserved[2 * sizeof(PVOID)];
        };
        struct {
            UCHAR MiniportReservedEx[3 * sizeof(PVOID)], WrapperReservedEx[sizeof(PVOID)];
        };
        struct {
            UCHAR MacReserved[4 * sizeof(PVOID)];
        };
    };
    ULONG_PTR Reserved[2];
    UCHAR ProtocolReserved[1];
} NDIS_PACKET, *PNDIS_PACKET, **PPNDIS_PACKET;

#define PROTOCOL_RESERVED_SIZE_IN_PACKET (4 * sizeof(PVOID))

/* Flags of a packet */
#define NDIS_FLAGS_PROTOCOL_ID_MASK 0x0000000F
#define NDIS_FLAGS_MULTICAST_PACKET 0x00000010
#define NDIS_FLAGS_RESERVED2 0x00000020
#define NDIS_FLAGS_RESERVED3 0x00000040
#define NDIS_FLAGS_DONT_LOOPBACK 0x00000080
#define NDIS_FLAGS_IS_LOOPBACK_PACKET 0x00000100
#define NDIS_FLAGS_LOOPBACK_ONLY 0x00000200
#define NDIS_FLAGS_RESERVED4 0x00000400
#define NDIS_FLAGS_DOUBLE_BUFFERED 0x00000800
#define NDIS_FLAGS_SENT_AT_DPC 0x00001000
#define NDIS_FLAGS_USES_SG_BUFFER_LIST 0x00002000
#define NDIS_FLAGS_USES_ORIGINAL_PACKET 0x00004000
#define NDIS_FLAGS_PADDED 0x00010000
#define NDIS_FLAGS_XLATE_AT_TOP 0x00020000
#define fPACKET_WRAPPER_RESERVED 0x3F
#define fPACKET_CONTAINS_MEDIA_SPECIFIC_INFO 0x40
#define fPACKET_ALLOCATED_BY_NDIS 0x80

typedef struct _NDIS_PACKET_OOB_DATA {
    union {
        ULONGLONG TimeToSend, TimeSent;
    };
    ULONGLONG TimeReceived;
    UINT HeaderSize, SizeMediaSpecificInfo;
    PVOID MediaSpecificInformation;
    NDIS_STATUS Status;
} NDIS_PACKET_OOB_DATA, *PNDIS_PACKET_OOB_DATA;

typedef enum _NDIS_PER_PACKET_INFO {
    TcpIpChecksumPacketInfo,
    IpSecPacketInfo,
    TcpLargeSendPacketInfo,
    ClassificationHandlePacketInfo,
    NdisReserved,
    ScatterGatherListPacketInfo,
    Ieee8021QInfo,
    OriginalPacketInfo,
    PacketCancelId,
    OriginalNetBufferList,
    CachedNetBufferList,
    ShortPacketPaddingInfo,
    MaxPerPacketInfo
} NDIS_PER_PACKET_INFO,
    *PNDIS_PER_PACKET_INFO;

typedef struct _NDIS_PACKET_EXTENSION {
    PVOID NdisPacketInfo[MaxPerPacketInfo];
} NDIS_PACKET_EXTENSION, *PNDIS_PACKET_EXTENSION;

typedef struct _NDIS_PACKET_STACK {
    ULONG_PTR IMReserved[2], NdisReserved[4];
} NDIS_PACKET_STACK, *PNDIS_PACKET_STACK;

typedef struct _NDIS_TCP_IP_CHECKSUM_PACKET_INFO {
    union {
        struct {
            ULONG NdisPacketChecksumV4 : 1, NdisPacketChecksumV6 : 1, NdisPacketTcpChecksum : 1,
                NdisPacketUdpChecksum : 1, NdisPacketIpChecksum : 1;
        } Transmit;
        struct {
            ULONG NdisPacketTcpChecksumFailed : 1, NdisPacketUdpChecksumFailed : 1,
                NdisPacketIpChecksumFailed : 1, NdisPacketTcpChecksumSucceeded : 1,
                NdisPacketUdpChecksumSucceeded : 1, NdisPacketIpChecksumSucceeded : 1,
                NdisPacketLoopback : 1;
        } Receive;
        ULONG Value;
    };
} NDIS_TCP_IP_CHECKSUM_PACKET_INFO, *PNDIS_TCP_IP_CHECKSUM_PACKET_INFO;

typedef struct _NDIS_PACKET_8021Q_INFO {
    union {
        struct {
            UINT32 UserPriority : 3, CanonicalFormatId : 1, VlanId : 12, Reserved : 16;
        } TagHeader;
        PVOID Value;
    };
} NDIS_PACKET_8021Q_INFO, *PNDIS_PACKET_8021Q_INFO;

typedef enum _NDIS_CLASS_ID {
    NdisClass802_3Priority,
    NdisClassWirelessWanMbxMailbox,
    NdisClassIrdaPacketInfo,
    NdisClassAtmAALInfo
} NDIS_CLASS_ID;

typedef struct _MEDIA_SPECIFIC_INFORMATION {
    UINT NextEntryOffset;
    NDIS_CLASS_ID ClassId;
    UINT Size;
    UCHAR ClassInformation[1];
} MEDIA_SPECIFIC_INFORMATION, *PMEDIA_SPECIFIC_INFORMATION;

/* Task offload of NDIS 5 */
#define NDIS_TASK_OFFLOAD_VERSION 1
#define NDIS_TASK_TCP_LARGE_SEND_V0 0

typedef enum _NDIS_TASK {
    TcpIpChecksumNdisTask,
    IpSecNdisTask,
    TcpLargeSendNdisTask,
    MaxNdisTask
} NDIS_TASK,
    *PNDIS_TASK;

typedef enum _NDIS_ENCAPSULATION {
    UNSPECIFIED_Encapsulation,
    NULL_Encapsulation,
    IEEE_802_3_Encapsulation,
    IEEE_802_5_Encapsulation,
    LLC_SNAP_ROUTED_Encapsulation,
    LLC_SNAP_BRIDGED_Encapsulation
} NDIS_ENCAPSULATION;

typedef struct _NDIS_ENCAPSULATION_FORMAT {
    NDIS_ENCAPSULATION Encapsulation;
    struct {
        ULONG FixedHeaderSize : 1, Reserved : 31;
    } Flags;
    ULONG EncapsulationHeaderSize;
} NDIS_ENCAPSULATION_FORMAT, *PNDIS_ENCAPSULATION_FORMAT;

typedef struct _NDIS_TASK_OFFLOAD_HEADER {
    ULONG Version, Size, Reserved, OffsetFirstTask;
    NDIS_ENCAPSULATION_FORMAT EncapsulationFormat;
} NDIS_TASK_OFFLOAD_HEADER, *PNDIS_TASK_OFFLOAD_HEADER;

typedef struct _NDIS_TASK_OFFLOAD {
    ULONG Version, Size;
    NDIS_TASK Task;
    ULONG OffsetNextTask, TaskBufferLength;
    UCHAR TaskBuffer[1];
} NDIS_TASK_OFFLOAD, *PNDIS_TASK_OFFLOAD;

typedef struct _NDIS_TASK_TCP_IP_CHECKSUM {
    struct {
        ULONG IpOptionsSupported : 1, TcpOptionsSupported : 1, TcpChecksum : 1, UdpChecksum : 1,
            IpChecksum : 1;
    } V4Transmit;
    struct {
        ULONG IpOptionsSupported : 1, TcpOptionsSupported : 1, TcpChecksum : 1, UdpChecksum : 1,
            IpChecksum : 1;
    } V4Receive;
    struct {
        ULONG IpOptionsSupported : 1, TcpOptionsSupported : 1, TcpChecksum : 1, UdpChecksum : 1;
    } V6Transmit;
    struct {
        ULONG IpOptionsSupported : 1, TcpOptionsSupported : 1, TcpChecksum : 1, UdpChecksum : 1;
    } V6Receive;
} NDIS_TASK_TCP_IP_CHECKSUM, *PNDIS_TASK_TCP_IP_CHECKSUM;

typedef struct _NDIS_TASK_TCP_LARGE_SEND {
    ULONG Version, MaxOffLoadSize, MinSegmentCount;
    BOOLEAN TcpOptions, IpOptions;
} NDIS_TASK_TCP_LARGE_SEND, *PNDIS_TASK_TCP_LARGE_SEND;

/* Accessors of packets */
#define NDIS_PACKET_FIRST_NDIS_BUFFER(_Packet) ((_Packet)->Private.Head)
#define NDIS_PACKET_LAST_NDIS_BUFFER(_Packet) ((_Packet)->Private.Tail)
#define NDIS_PACKET_VALID_COUNTS(_Packet) ((_Packet)->Private.ValidCounts)
#define NDIS_OOB_DATA_FROM_PACKET(_p)                                                              \
    ((PNDIS_PACKET_OOB_DATA)((PUCHAR)(_p) + (_p)->Private.NdisPacketOobOffset))
#define NDIS_PACKET_EXTENSION_FROM_PACKET(_p)                                                      \
    ((PNDIS_PACKET_EXTENSION)((PUCHAR)(_p) + (_p)->Private.NdisPacketOobOffset +                   \
                              sizeof(NDIS_PACKET_OOB_DATA)))
#define NDIS_PER_PACKET_INFO_FROM_PACKET(_p, _id)                                                  \
    (NDIS_PACKET_EXTENSION_FROM_PACKET(_p)->NdisPacketInfo[(_id)])
#define NDIS_GET_ORIGINAL_PACKET(_p) NDIS_PER_PACKET_INFO_FROM_PACKET(_p, OriginalPacketInfo)
#define NDIS_SET_ORIGINAL_PACKET(_p, _op)                                                          \
    (NDIS_PER_PACKET_INFO_FROM_PACKET(_p, OriginalPacketInfo) = (_op))
#define NdisGetPacketCancelId(_p) NDIS_PER_PACKET_INFO_FROM_PACKET(_p, PacketCancelId)
#define NdisSetPacketCancelId(_p, _id)                                                             \
    (NDIS_PER_PACKET_INFO_FROM_PACKET(_p, PacketCancelId) = (_id))
#define NDIS_GET_PACKET_CANCEL_ID(_p) NdisGetPacketCancelId(_p)
#define NDIS_SET_PACKET_CANCEL_ID(_p, _id) NdisSetPacketCancelId(_p, _id)
#define NDIS_GET_PACKET_HEADER_SIZE(_p) (NDIS_OOB_DATA_FROM_PACKET(_p)->HeaderSize)
#define NDIS_SET_PACKET_HEADER_SIZE(_p, _hsz) (NDIS_OOB_DATA_FROM_PACKET(_p)->HeaderSize = (_hsz))
#define NDIS_GET_PACKET_STATUS(_p) (NDIS_OOB_DATA_FROM_PACKET(_p)->Status)
#define NDIS_SET_PACKET_STATUS(_p, _status) (NDIS_OOB_DATA_FROM_PACKET(_p)->Status = (_status))
#define NDIS_GET_PACKET_TIME_TO_SEND(_p) (NDIS_OOB_DATA_FROM_PACKET(_p)->TimeToSend)
#define NDIS_SET_PACKET_TIME_TO_SEND(_p, _t) (NDIS_OOB_DATA_FROM_PACKET(_p)->TimeToSend = (_t))
#define NDIS_GET_PACKET_TIME_SENT(_p) (NDIS_OOB_DATA_FROM_PACKET(_p)->TimeSent)
#define NDIS_SET_PACKET_TIME_SENT(_p, _t) (NDIS_OOB_DATA_FROM_PACKET(_p)->TimeSent = (_t))
#define NDIS_GET_PACKET_TIME_RECEIVED(_p) (NDIS_OOB_DATA_FROM_PACKET(_p)->TimeReceived)
#define NDIS_SET_PACKET_TIME_RECEIVED(_p, _t) (NDIS_OOB_DATA_FROM_PACKET(_p)->TimeReceived = (_t))
#define NDIS_GET_PACKET_MEDIA_SPECIFIC_INFO(_p, _pMediaSpecificInfo, _pSizeMediaSpecificInfo)      \
    {                                                                                              \
        if (!((_p)->Private.NdisPacketFlags & fPACKET_ALLOCATED_BY_NDIS) ||                        \
            !((_p)->Private.NdisPacketFlags & fPACKET_CONTAINS_MEDIA_SPECIFIC_INFO)) {             \
            *(_pMediaSpecificInfo) = NULL;                                                         \
            *(_pSizeMediaSpecificInfo) = 0;                                                        \
        } else {                                                                                   \
            *(_pMediaSpecificInfo) = NDIS_OOB_DATA_FROM_PACKET(_p)->MediaSpecificInformation;      \
            *(_pSizeMediaSpecificInfo) = NDIS_OOB_DATA_FROM_PACKET(_p)->SizeMediaSpecificInfo;     \
        }                                                                                          \
    }
#define NDIS_SET_PACKET_MEDIA_SPECIFIC_INFO(_p, _MediaSpecificInfo, _SizeMediaSpecificInfo)        \
    {                                                                                              \
        if ((_p)->Private.NdisPacketFlags & fPACKET_ALLOCATED_BY_NDIS) {                           \
            (_p)->Private.NdisPacketFlags |= fPACKET_CONTAINS_MEDIA_SPECIFIC_INFO;                 \
            NDIS_OOB_DATA_FROM_PACKET(_p)->MediaSpecificInformation = (_MediaSpecificInfo);        \
            NDIS_OOB_DATA_FROM_PACKET(_p)->SizeMediaSpecificInfo = (_SizeMediaSpecificInfo);       \
        }                                                                                          \
    }
#define NdisGetPacketFlags(_Packet) ((_Packet)->Private.Flags)
#define NdisSetPacketFlags(_Packet, _Flags) ((_Packet)->Private.Flags |= (_Flags))
#define NdisClearPacketFlags(_Packet, _Flags) ((_Packet)->Private.Flags &= ~(_Flags))
#define NdisGetPacketProtocolType(_Packet_, _Type_)                                                \
    (*(_Type_) = (_Packet_)->Private.Flags & NDIS_PROTOCOL_ID_MASK)
#define NdisRecalculatePacketCounts(_Packet)                                                       \
    {                                                                                              \
        PNDIS_BUFFER _TmpBuffer = (_Packet)->Private.Head;                                         \
        if (_TmpBuffer != NULL) {                                                                  \
            while (_TmpBuffer->Next != NULL)                                                       \
                _TmpBuffer = _TmpBuffer->Next;                                                     \
            (_Packet)->Private.Tail = _TmpBuffer;                                                  \
        }                                                                                          \
        (_Packet)->Private.ValidCounts = FALSE;                                                    \
    }
#define NdisReinitializePacket(_Packet)                                                            \
    {                                                                                              \
        (_Packet)->Private.Head = (PNDIS_BUFFER)NULL;                                              \
        (_Packet)->Private.ValidCounts = FALSE;                                                    \
    }
#define NdisReinitializePacketCounts(_Packet) ((_Packet)->Private.ValidCounts = FALSE)

VOID NdisAllocatePacketPool(PNDIS_STATUS Status, PNDIS_HANDLE PoolHandle, UINT NumberOfDescriptors,
                            UINT ProtocolReservedLength);
VOID NdisAllocatePacketPoolEx(PNDIS_STATUS Status, PNDIS_HANDLE PoolHandle,
                              UINT NumberOfDescriptors, UINT NumberOfOverflowDescriptors,
                              UINT ProtocolReservedLength);
VOID NdisSetPacketPoolProtocolId(NDIS_HANDLE PacketPoolHandle, UINT ProtocolId);
UINT NdisPacketPoolUsage(NDIS_HANDLE PoolHandle);
UINT NdisPacketSize(UINT ProtocolReservedSize);
NDIS_HANDLE NdisGetPoolFromPacket(PNDIS_PACKET Packet);
VOID NdisFreePacketPool(NDIS_HANDLE PoolHandle);
VOID NdisAllocatePacket(PNDIS_STATUS Status, PNDIS_PACKET *Packet, NDIS_HANDLE PoolHandle);
VOID NdisDprAllocatePacket(PNDIS_STATUS Status, PNDIS_PACKET *Packet, NDIS_HANDLE PoolHandle);
VOID NdisDprAllocatePacketNonInterlocked(PNDIS_STATUS Status, PNDIS_PACKET *Packet,
                                         NDIS_HANDLE PoolHandle);
VOID NdisFreePacket(PNDIS_PACKET Packet);
VOID NdisDprFreePacket(PNDIS_PACKET Packet);
VOID NdisDprFreePacketNonInterlocked(PNDIS_PACKET Packet);
PNDIS_PACKET_STACK NdisIMGetCurrentPacketStack(PNDIS_PACKET Packet, PBOOLEAN StacksRemaining);
VOID NdisIMCopySendPerPacketInfo(PNDIS_PACKET DstPacket, PNDIS_PACKET SrcPacket);
VOID NdisIMCopySendCompletePerPacketInfo(PNDIS_PACKET DstPacket, PNDIS_PACKET SrcPacket);
VOID NdisCopyFromPacketToPacket(PNDIS_PACKET Destination, UINT DestinationOffset, UINT BytesToCopy,
                                PNDIS_PACKET Source, UINT SourceOffset, PUINT BytesCopied);
VOID NdisCopyFromPacketToPacketSafe(PNDIS_PACKET Destination, UINT DestinationOffset,
                                    UINT BytesToCopy, PNDIS_PACKET Source, UINT SourceOffset,
                                    PUINT BytesCopied, MM_PAGE_PRIORITY Priority);
VOID NdisGetFirstBufferFromPacket(PNDIS_PACKET Packet, PNDIS_BUFFER *FirstBuffer,
                                  PVOID *FirstBufferVA, PUINT FirstBufferLength,
                                  PUINT TotalBufferLength);
VOID NdisGetFirstBufferFromPacketSafe(PNDIS_PACKET Packet, PNDIS_BUFFER *FirstBuffer,
                                      PVOID *FirstBufferVA, PUINT FirstBufferLength,
                                      PUINT TotalBufferLength, MM_PAGE_PRIORITY Priority);
VOID NdisQueryPacket(PNDIS_PACKET Packet, PUINT PhysicalBufferCount, PUINT BufferCount,
                     PNDIS_BUFFER *FirstBuffer, PUINT TotalPacketLength);
VOID NdisQueryPacketLength(PNDIS_PACKET Packet, PUINT TotalPacketLength);
VOID NdisUnchainBufferAtFront(PNDIS_PACKET Packet, PNDIS_BUFFER *Buffer);
VOID NdisUnchainBufferAtBack(PNDIS_PACKET Packet, PNDIS_BUFFER *Buffer);

#define NdisChainBufferAtFront(_Packet, _Buffer)                                                   \
    {                                                                                              \
        PNDIS_BUFFER TmpBuffer = (_Buffer);                                                        \
        for (;;) {                                                                                 \
            if (TmpBuffer->Next == (PNDIS_BUFFER)NULL)                                             \
                break;                                                                             \
            TmpBuffer = TmpBuffer->Next;                                                           \
        }                                                                                          \
        if ((_Packet)->Private.Head == NULL)                                                       \
            (_Packet)->Private.Tail = TmpBuffer;                                                   \
        TmpBuffer->Next = (_Packet)->Private.Head;                                                 \
        (_Packet)->Private.Head = (_Buffer);                                                       \
        (_Packet)->Private.ValidCounts = FALSE;                                                    \
    }
#define NdisChainBufferAtBack(_Packet, _Buffer)                                                    \
    {                                                                                              \
        PNDIS_BUFFER TmpBuffer = (_Buffer);                                                        \
        for (;;) {                                                                                 \
            if (TmpBuffer->Next == NULL)                                                           \
                break;                                                                             \
            TmpBuffer = TmpBuffer->Next;                                                           \
        }                                                                                          \
        if ((_Packet)->Private.Head != NULL)                                                       \
            (_Packet)->Private.Tail->Next = (_Buffer);                                             \
        else                                                                                       \
            (_Packet)->Private.Head = (_Buffer);                                                   \
        (_Packet)->Private.Tail = TmpBuffer;                                                       \
        TmpBuffer->Next = (PNDIS_BUFFER)NULL;                                                      \
        (_Packet)->Private.ValidCounts = FALSE;                                                    \
    }

VOID NdisAllocateBufferPool(PNDIS_STATUS Status, PNDIS_HANDLE PoolHandle, UINT NumberOfDescriptors);
VOID NdisFreeBufferPool(NDIS_HANDLE PoolHandle);
VOID NdisAllocateBuffer(PNDIS_STATUS Status, PNDIS_BUFFER *Buffer, NDIS_HANDLE PoolHandle,
                        PVOID VirtualAddress, UINT Length);
VOID NdisFreeBuffer(PNDIS_BUFFER Buffer);
VOID NdisCopyBuffer(PNDIS_STATUS Status, PNDIS_BUFFER *Buffer, NDIS_HANDLE PoolHandle,
                    PVOID MemoryDescriptor, UINT Offset, UINT Length);
VOID NdisQueryBuffer(PNDIS_BUFFER Buffer, PVOID *VirtualAddress, PUINT Length);
VOID NdisQueryBufferSafe(PNDIS_BUFFER Buffer, PVOID *VirtualAddress, PUINT Length, ULONG Priority);
VOID NdisQueryBufferOffset(PNDIS_BUFFER Buffer, PUINT Offset, PUINT Length);
PVOID NdisBufferVirtualAddress(PNDIS_BUFFER Buffer);
PVOID NdisBufferVirtualAddressSafe(PNDIS_BUFFER Buffer, ULONG Priority);
ULONG NdisBufferLength(PNDIS_BUFFER Buffer);
ULONG NDIS_BUFFER_TO_SPAN_PAGES(PNDIS_BUFFER Buffer);
VOID NdisGetBufferPhysicalArraySize(PNDIS_BUFFER Buffer, PUINT ArraySize);

#define NDIS_BUFFER_LINKAGE(_Buffer) ((_Buffer)->Next)
#define NdisGetNextBuffer(_CurrentBuffer, _NextBuffer) (*(_NextBuffer) = (_CurrentBuffer)->Next)
#define NdisAdjustBufferLength(_Buffer, _Length) ((_Buffer)->ByteCount = (_Length))
#define NdisFlushBuffer(_Buffer, _WriteToDevice)                                                   \
    KeFlushIoBuffers((_Buffer), !(_WriteToDevice), TRUE)
