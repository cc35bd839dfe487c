/* What NET_BUFFER_LIST.NetBufferListInfo carries: offload results and requests, VLAN tags, filters.
 */
#pragma once

#include "nbl.h"

typedef struct _NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO {
    union {
        struct {
            ULONG IsIPv4 : 1, IsIPv6 : 1, TcpChecksum : 1, UdpChecksum : 1, IpHeaderChecksum : 1,
                Reserved : 11, TcpHeaderOffset : 10;
        } Transmit;
        struct {
            ULONG TcpChecksumFailed : 1, UdpChecksumFailed : 1, IpChecksumFailed : 1,
                TcpChecksumSucceeded : 1, UdpChecksumSucceeded : 1, IpChecksumSucceeded : 1,
                Loopback : 1, TcpChecksumValueInvalid : 1, IpChecksumValueInvalid : 1;
        } Receive;
        PVOID Value;
    };
} NDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO, *PNDIS_TCP_IP_CHECKSUM_NET_BUFFER_LIST_INFO;

#define NDIS_TCP_LARGE_SEND_OFFLOAD_V1_TYPE 0
#define NDIS_TCP_LARGE_SEND_OFFLOAD_V2_TYPE 1
#define NDIS_TCP_LARGE_SEND_OFFLOAD_IPv4 0
#define NDIS_TCP_LARGE_SEND_OFFLOAD_IPv6 1
#define NDIS_LARGE_SEND_OFFLOAD_MAX_HEADER_LENGTH 128
#define NDIS_UDP_SEGMENTATION_OFFLOAD_IPV4 0
#define NDIS_UDP_SEGMENTATION_OFFLOAD_IPV6 1

typedef struct _NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO {
    union {
        struct {
            ULONG Unused : 30, Type : 1, Reserved2 : 1;
        } Transmit;
        struct {
            ULONG MSS : 20, TcpHeaderOffset : 10, Type : 1, Reserved2 : 1;
        } LsoV1Transmit;
        struct {
            ULONG TcpPayload : 30, Type : 1, Reserved2 : 1;
        } LsoV1TransmitComplete;
        struct {
            ULONG MSS : 20, TcpHeaderOffset : 10, Type : 1, IPVersion : 1;
        } LsoV2Transmit;
        struct {
            ULONG Reserved : 30, Type : 1, Reserved2 : 1;
        } LsoV2TransmitComplete;
        PVOID Value;
    };
} NDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO,
    *PNDIS_TCP_LARGE_SEND_OFFLOAD_NET_BUFFER_LIST_INFO;

typedef struct _NDIS_UDP_SEGMENTATION_OFFLOAD_NET_BUFFER_LIST_INFO {
    union {
        struct {
            ULONG MSS : 20, UdpHeaderOffset : 10, Reserved : 1, IPVersion : 1;
        } Transmit;
        PVOID Value;
    };
} NDIS_UDP_SEGMENTATION_OFFLOAD_NET_BUFFER_LIST_INFO,
    *PNDIS_UDP_SEGMENTATION_OFFLOAD_NET_BUFFER_LIST_INFO;

typedef struct _NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO {
    union {
        struct {
            ULONG IsEncapsulatedPacket : 1, EncapsulatedPacketOffsetsValid : 1,
                InnerFrameOffset : 8, TransportIpHeaderRelativeOffset : 6,
                TcpHeaderRelativeOffset : 10, IsInnerIPv6 : 1, TcpOptionsPresent : 1, Reserved : 4;
        } EncapsulatedPacketOffsets;
        PVOID Value;
    };
} NDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO,
    *PNDIS_TCP_SEND_OFFLOADS_SUPPLEMENTAL_NET_BUFFER_LIST_INFO;

typedef struct _NDIS_RSC_NBL_INFO {
    union {
        struct {
            USHORT CoalescedSegCount, DupAckCount;
        } Info;
        PVOID Value;
    };
} NDIS_RSC_NBL_INFO, *PNDIS_RSC_NBL_INFO;

#define NET_BUFFER_LIST_COALESCED_SEG_COUNT(_NBL)                                                  \
    (((PNDIS_RSC_NBL_INFO) & NET_BUFFER_LIST_INFO((_NBL), TcpRecvSegCoalesceInfo))                 \
         ->Info.CoalescedSegCount)
#define NET_BUFFER_LIST_DUP_ACK_COUNT(_NBL)                                                        \
    (((PNDIS_RSC_NBL_INFO) & NET_BUFFER_LIST_INFO((_NBL), TcpRecvSegCoalesceInfo))                 \
         ->Info.DupAckCount)

typedef struct _NDIS_NET_BUFFER_LIST_8021Q_INFO {
    union {
        struct {
            UINT32 UserPriority : 3, CanonicalFormatId : 1, VlanId : 12, Reserved : 16;
        } TagHeader;
        struct {
            UINT32 UserPriority : 3, CanonicalFormatId : 1, VlanId : 12, WMMInfo : 4, Reserved : 12;
        } WLanTagHeader;
        PVOID Value;
    };
} NDIS_NET_BUFFER_LIST_8021Q_INFO, *PNDIS_NET_BUFFER_LIST_8021Q_INFO;

typedef struct _NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO {
    union {
        struct {
            NDIS_HANDLE OffloadHandle;
        } Transmit;
        struct {
            USHORT SaDeleteReq : 1, CryptoDone : 1, NextCryptoDone : 1, Pad : 13;
            USHORT CryptoStatus;
        } Receive;
    };
} NDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO, *PNDIS_IPSEC_OFFLOAD_V1_NET_BUFFER_LIST_INFO;

typedef struct _NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO {
    union {
        struct {
            PVOID OffloadHandle;
        } Transmit;
        struct {
            ULONG SaDeleteReq : 1, CryptoDone : 1, NextCryptoDone : 1, Reserved : 13,
                CryptoStatus : 16;
        } Receive;
    };
} NDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO, *PNDIS_IPSEC_OFFLOAD_V2_NET_BUFFER_LIST_INFO;

typedef struct _NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO {
    struct {
        PVOID TunnelHandle;
    } Transmit;
} NDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO,
    *PNDIS_IPSEC_OFFLOAD_V2_TUNNEL_NET_BUFFER_LIST_INFO;

typedef struct _NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO {
    union {
        struct {
            ULONG NextHeader : 8, PadLength : 8, AhHeaderOffset : 8, EspHeaderOffset : 8;
        } Transmit;
        struct {
            ULONG NextHeader : 8, PadLength : 8, HeaderInfoSet : 1;
        } Receive;
    };
} NDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO,
    *PNDIS_IPSEC_OFFLOAD_V2_HEADER_NET_BUFFER_LIST_INFO;

#define CRYPTO_SUCCESS 0
#define CRYPTO_GENERIC_ERROR 1
#define CRYPTO_TRANSPORT_AH_AUTH_FAILED 2
#define CRYPTO_TRANSPORT_ESP_AUTH_FAILED 3
#define CRYPTO_TUNNEL_AH_AUTH_FAILED 4
#define CRYPTO_TUNNEL_ESP_AUTH_FAILED 5
#define CRYPTO_INVALID_PACKET_SYNTAX 6
#define CRYPTO_INVALID_PROTOCOL 7

typedef struct _NDIS_NET_BUFFER_LIST_FILTERING_INFO {
    union {
        struct {
            USHORT FilterId;
            union {
                USHORT QueueId;
                struct {
                    USHORT QueueId : 6, VPortId : 10;
                } QueueVPortInfo;
            };
        } FilteringInfo;
        PVOID Value;
    };
} NDIS_NET_BUFFER_LIST_FILTERING_INFO, *PNDIS_NET_BUFFER_LIST_FILTERING_INFO;

#define NET_BUFFER_LIST_RECEIVE_FILTER_ID(_NBL)                                                    \
    (((PNDIS_NET_BUFFER_LIST_FILTERING_INFO) &                                                     \
      NET_BUFFER_LIST_INFO((_NBL), NetBufferListFilteringInfo))                                    \
         ->FilteringInfo.FilterId)
#define NET_BUFFER_LIST_RECEIVE_QUEUE_ID(_NBL)                                                     \
    (((PNDIS_NET_BUFFER_LIST_FILTERING_INFO) &                                                     \
      NET_BUFFER_LIST_INFO((_NBL), NetBufferListFilteringInfo))                                    \
         ->FilteringInfo.QueueVPortInfo.QueueId)
#define NET_BUFFER_LIST_RECEIVE_FILTER_VPORT_ID(_NBL)                                              \
    (((PNDIS_NET_BUFFER_LIST_FILTERING_INFO) &                                                     \
      NET_BUFFER_LIST_INFO((_NBL), NetBufferListFilteringInfo))                                    \
         ->FilteringInfo.QueueVPortInfo.VPortId)

typedef struct _NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO {
    union {
        struct {
            UINT32 VirtualSubnetId : 24, ReservedVsidBits : 8;
        };
        PVOID Value;
    };
} NDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO, *PNDIS_NET_BUFFER_LIST_VIRTUAL_SUBNET_INFO;

typedef struct _NDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO {
    union {
        PVOID MediaSpecificInfo, NativeWifiSpecificInfo, Value;
    };
} NDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO, *PNDIS_NET_BUFFER_LIST_MEDIA_SPECIFIC_INFO;

typedef struct _NDIS_NBL_MEDIA_SPECIFIC_INFORMATION {
    struct _NDIS_NBL_MEDIA_SPECIFIC_INFORMATION *NextEntry;
    ULONG Tag;
    UCHAR Data[1];
} NDIS_NBL_MEDIA_SPECIFIC_INFORMATION, *PNDIS_NBL_MEDIA_SPECIFIC_INFORMATION;

#define NDIS_NBL_MEDIA_SPECIFIC_INFO_REVISION_1 1
#define NDIS_MEDIA_SPECIFIC_INFO_TUNDL 0x00010001
#define NDIS_MEDIA_SPECIFIC_INFO_FCOE 0x80010000
#define NDIS_MEDIA_SPECIFIC_INFO_EAPOL 0x80010001
#define NDIS_MEDIA_SPECIFIC_INFO_LLDP 0x80010002
#define NDIS_MEDIA_SPECIFIC_INFO_TIMESYNC 0x80010003

typedef struct _NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX {
    NDIS_OBJECT_HEADER Header;
    struct _NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX *NextEntry;
    ULONG Tag;
    PVOID Data;
} NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX, *PNDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX;

#define NDIS_SIZEOF_NBL_MEDIA_SPECIFIC_INFO_REVISION_1                                             \
    RTL_SIZEOF_THROUGH_FIELD(NDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX, Data)

#define NDIS_NBL_ADD_MEDIA_SPECIFIC_INFO(_NBL, _MediaSpecificInfo)                                 \
    {                                                                                              \
        (_MediaSpecificInfo)->NextEntry = NET_BUFFER_LIST_INFO((_NBL), MediaSpecificInformation);  \
        NET_BUFFER_LIST_INFO((_NBL), MediaSpecificInformation) = (_MediaSpecificInfo);             \
    }
#define NDIS_NBL_ADD_MEDIA_SPECIFIC_INFO_EX(_NBL, _MediaSpecificInfo)                              \
    {                                                                                              \
        (_MediaSpecificInfo)->NextEntry =                                                          \
            NET_BUFFER_LIST_INFO((_NBL), MediaSpecificInformationEx);                              \
        NET_BUFFER_LIST_INFO((_NBL), MediaSpecificInformationEx) = (_MediaSpecificInfo);           \
    }
#define NDIS_NBL_FIND_MEDIA_SPECIFIC_INFO_(_Type, _NBL, _Id, _Tag, _MediaSpecificInfo)             \
    {                                                                                              \
        _Type _Entry = (_Type)NET_BUFFER_LIST_INFO((_NBL), _Id);                                   \
        while (_Entry != NULL && _Entry->Tag != (_Tag))                                            \
            _Entry = _Entry->NextEntry;                                                            \
        (_MediaSpecificInfo) = _Entry;                                                             \
    }
#define NDIS_NBL_GET_MEDIA_SPECIFIC_INFO(_NBL, _Tag, _MediaSpecificInfo)                           \
    NDIS_NBL_FIND_MEDIA_SPECIFIC_INFO_(PNDIS_NBL_MEDIA_SPECIFIC_INFORMATION, _NBL,                 \
                                       MediaSpecificInformation, _Tag, _MediaSpecificInfo)
#define NDIS_NBL_GET_MEDIA_SPECIFIC_INFO_EX(_NBL, _Tag, _MediaSpecificInfo)                        \
    NDIS_NBL_FIND_MEDIA_SPECIFIC_INFO_(PNDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX, _NBL,              \
                                       MediaSpecificInformationEx, _Tag, _MediaSpecificInfo)
#define NDIS_NBL_UNLINK_MEDIA_SPECIFIC_INFO_(_Type, _NBL, _Id, _MediaSpecificInfo)                 \
    {                                                                                              \
        _Type *_Link = (_Type *)&NET_BUFFER_LIST_INFO((_NBL), _Id);                                \
        while (*_Link != NULL && *_Link != (_MediaSpecificInfo))                                   \
            _Link = &(*_Link)->NextEntry;                                                          \
        if (*_Link != NULL)                                                                        \
            *_Link = (_MediaSpecificInfo)->NextEntry;                                              \
    }
#define NDIS_NBL_REMOVE_MEDIA_SPECIFIC_INFO(_NBL, _MediaSpecificInfo)                              \
    NDIS_NBL_UNLINK_MEDIA_SPECIFIC_INFO_(PNDIS_NBL_MEDIA_SPECIFIC_INFORMATION, _NBL,               \
                                         MediaSpecificInformation, _MediaSpecificInfo)
#define NDIS_NBL_REMOVE_MEDIA_SPECIFIC_INFO_EX(_NBL, _MediaSpecificInfo)                           \
    NDIS_NBL_UNLINK_MEDIA_SPECIFIC_INFO_(PNDIS_NBL_MEDIA_SPECIFIC_INFORMATION_EX, _NBL,            \
                                         MediaSpecificInformationEx, _MediaSpecificInfo)

typedef struct _NET_BUFFER_LIST_TIMESTAMP {
    ULONG64 Timestamp;
} NET_BUFFER_LIST_TIMESTAMP, *PNET_BUFFER_LIST_TIMESTAMP;

void NdisSetNblTimestampInfo(NET_BUFFER_LIST *Nbl, const NET_BUFFER_LIST_TIMESTAMP *NblTimestamp);
void NdisGetNblTimestampInfo(const NET_BUFFER_LIST *Nbl, NET_BUFFER_LIST_TIMESTAMP *NblTimestamp);
void NdisCopyNblTimestampInfo(NET_BUFFER_LIST *NblDest, const NET_BUFFER_LIST *NblSrc);
