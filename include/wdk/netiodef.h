/* Headers of frames and packets: Ethernet, ARP, IP, ICMP, IGMP, UDP, TCP. */
#pragma once

#include "ws2ipdef.h"

#define ETHERNET_TYPE_MINIMUM 0x0600
#define ETHERNET_TYPE_IPV4 0x0800
#define ETHERNET_TYPE_ARP 0x0806
#define ETHERNET_TYPE_802_1Q 0x8100
#define ETHERNET_TYPE_IPV6 0x86dd
#define ETHERNET_TYPE_802_1AD 0x88a8

typedef union _DL_OUI {
    UINT8 Byte[3];
    struct {
        UINT8 Group : 1;
        UINT8 Local : 1;
    };
} DL_OUI, *PDL_OUI;

typedef union _DL_EI48 {
    UINT8 Byte[3];
} DL_EI48, *PDL_EI48;

typedef union _DL_EUI48 {
    UINT8 Byte[6];
    struct {
        DL_OUI Oui;
        DL_EI48 Ei48;
    };
} DL_EUI48, *PDL_EUI48;

#define DL_ADDRESS_LENGTH_MAXIMUM IF_MAX_PHYS_ADDRESS_LENGTH

typedef struct _ETHERNET_HEADER {
    DL_EUI48 Destination;
    DL_EUI48 Source;
    union {
        UINT16 Type;
        UINT16 Length;
    };
} ETHERNET_HEADER, *PETHERNET_HEADER;

typedef struct _VLAN_TAG {
    union {
        UINT16 Tag;
        struct {
            UINT16 VID : 12;
            UINT16 CFI : 1;
            UINT16 User_Priority : 3;
        };
    };
    UINT16 Type;
} VLAN_TAG, *PVLAN_TAG;

typedef struct _SNAP_HEADER {
    UINT8 Dsap;
    UINT8 Ssap;
    UINT8 Control;
    UINT8 Oui[3];
    UINT16 Type;
} SNAP_HEADER, *PSNAP_HEADER;

typedef enum _ARP_OPCODE { ARP_REQUEST = 1, ARP_RESPONSE = 2 } ARP_OPCODE;

typedef enum _ARP_HARDWARE_TYPE { ARP_HW_ENET = 1, ARP_HW_802 = 6 } ARP_HARDWARE_TYPE;

typedef struct _ARP_HEADER {
    USHORT HardwareAddressSpace;
    USHORT ProtocolAddressSpace;
    UINT8 HardwareAddressLength;
    UINT8 ProtocolAddressLength;
    USHORT Opcode;
    UINT8 SenderHardwareAddress[0];
} ARP_HEADER, *PARP_HEADER;

#define IPV4_VERSION 4
#define IPV6_VERSION 6
#define IP_VER_MASK 0xF0
#define IP_VERSION_4 4
#define IPV4_VERSION_MASK 0xF0
#define IPV6_VERSION_MASK 0xF0
#define IPV6_FLOW_LABEL_MASK 0xFFFFF
#define MAX_IPV4_PACKET 65535
#define MAX_IPV4_HLEN 60
#define MAX_IPV6_PAYLOAD 65535

typedef struct _IPV4_HEADER {
    union {
        UINT8 VersionAndHeaderLength;
        struct {
            UINT8 HeaderLength : 4;
            UINT8 Version : 4;
        };
    };
    union {
        UINT8 TypeOfServiceAndEcnField;
        struct {
            UINT8 EcnField : 2;
            UINT8 TypeOfService : 6;
        };
    };
    UINT16 TotalLength;
    UINT16 Identification;
    union {
        UINT16 FlagsAndOffset;
        struct {
            UINT16 DontUse1 : 5;
            UINT16 MoreFragments : 1;
            UINT16 DontFragment : 1;
            UINT16 Reserved : 1;
            UINT16 DontUse2 : 8;
        };
    };
    UINT8 TimeToLive;
    UINT8 Protocol;
    UINT16 HeaderChecksum;
    IN_ADDR SourceAddress;
    IN_ADDR DestinationAddress;
} IPV4_HEADER, *PIPV4_HEADER;

#define Ip4HeaderLengthInBytes(IpHeader) ((IpHeader)->HeaderLength << 2)
#define Ip4FragmentOffset(IpHeader) (RtlUshortByteSwap((IpHeader)->FlagsAndOffset & 0xFF1F) << 3)

typedef struct _IPV6_HEADER {
    union {
        UINT32 VersionClassFlow;
        struct {
            UINT32 TypeOfServiceHigh : 4;
            UINT32 Version : 4;
            UINT32 FlowLabelHigh : 4;
            UINT32 EcnField : 2;
            UINT32 TypeOfService : 2;
            UINT32 FlowLabel : 16;
        };
    };
    UINT16 PayloadLength;
    UINT8 NextHeader;
    UINT8 HopLimit;
    IN6_ADDR SourceAddress;
    IN6_ADDR DestinationAddress;
} IPV6_HEADER, *PIPV6_HEADER;

typedef struct _IPV6_FRAGMENT_HEADER {
    UINT8 NextHeader;
    UINT8 Reserved;
    union {
        struct {
            UINT16 DontUse1 : 8;
            UINT16 MoreFragments : 1;
            UINT16 ReservedBits : 2;
            UINT16 DontUse2 : 5;
        };
        UINT16 OffsetAndFlags;
    };
    UINT32 Id;
} IPV6_FRAGMENT_HEADER, *PIPV6_FRAGMENT_HEADER;

typedef struct _IPV6_EXTENSION_HEADER {
    UINT8 NextHeader;
    UINT8 Length;
} IPV6_EXTENSION_HEADER, *PIPV6_EXTENSION_HEADER;

typedef struct _ICMP_HEADER {
    UINT8 Type;
    UINT8 Code;
    UINT16 Checksum;
} ICMP_HEADER, *PICMP_HEADER;

typedef struct _ICMP_MESSAGE {
    ICMP_HEADER Header;
    union {
        UINT32 Data32[1];
        UINT16 Data16[2];
        UINT8 Data8[4];
    } Data;
} ICMP_MESSAGE, *PICMP_MESSAGE;

typedef enum {
    ICMP4_ECHO_REPLY = 0,
    ICMP4_DST_UNREACH = 3,
    ICMP4_SOURCE_QUENCH = 4,
    ICMP4_REDIRECT = 5,
    ICMP4_ECHO_REQUEST = 8,
    ICMP4_ROUTER_ADVERT = 9,
    ICMP4_ROUTER_SOLICIT = 10,
    ICMP4_TIME_EXCEEDED = 11,
    ICMP4_PARAM_PROB = 12,
    ICMP4_TIMESTAMP_REQUEST = 13,
    ICMP4_TIMESTAMP_REPLY = 14,
    ICMP4_MASK_REQUEST = 17,
    ICMP4_MASK_REPLY = 18
} ICMP4_TYPE,
    *PICMP4_TYPE;

typedef enum {
    ICMP6_DST_UNREACH = 1,
    ICMP6_PACKET_TOO_BIG = 2,
    ICMP6_TIME_EXCEEDED = 3,
    ICMP6_PARAM_PROB = 4,
    ICMP6_ECHO_REQUEST = 128,
    ICMP6_ECHO_REPLY = 129,
    ICMP6_MEMBERSHIP_QUERY = 130,
    ICMP6_MEMBERSHIP_REPORT = 131,
    ICMP6_MEMBERSHIP_REDUCTION = 132,
    ND_ROUTER_SOLICIT = 133,
    ND_ROUTER_ADVERT = 134,
    ND_NEIGHBOR_SOLICIT = 135,
    ND_NEIGHBOR_ADVERT = 136,
    ND_REDIRECT = 137,
    ICMP6_V2_MEMBERSHIP_REPORT = 143
} ICMP6_TYPE,
    *PICMP6_TYPE;

typedef struct _ICMPV4_ECHO_MESSAGE {
    ICMP_HEADER Header;
    UINT16 Identifier;
    UINT16 Sequence;
} ICMPV4_MESSAGE_ECHO, *PICMPV4_MESSAGE_ECHO;

typedef struct nd_neighbor_solicit {
    ICMP_MESSAGE nd_ns_hdr;
    IN6_ADDR nd_ns_target;
} ND_NEIGHBOR_SOLICIT_HEADER, *PND_NEIGHBOR_SOLICIT_HEADER;

typedef struct nd_neighbor_advert {
    ICMP_MESSAGE nd_na_hdr;
    IN6_ADDR nd_na_target;
} ND_NEIGHBOR_ADVERT_HEADER, *PND_NEIGHBOR_ADVERT_HEADER;

typedef struct _IGMP_HEADER {
    union {
        struct {
            UINT8 Type : 4;
            UINT8 Version : 4;
        };
        UINT8 VersionType;
    };
    union {
        UINT8 Reserved;
        UINT8 MaxRespTime;
        UINT8 Code;
    };
    UINT16 Checksum;
    IN_ADDR MulticastAddress;
} IGMP_HEADER, *PIGMP_HEADER;

#define TH_MAX_LEN 60
#define TH_FIN 0x01
#define TH_SYN 0x02
#define TH_RST 0x04
#define TH_PSH 0x08
#define TH_ACK 0x10
#define TH_URG 0x20
#define TH_ECE 0x40
#define TH_CWR 0x80
#define TH_OPT_EOL 0
#define TH_OPT_NOP 1
#define TH_OPT_MSS 2
#define TH_OPT_WS 3
#define TH_OPT_SACK_PERMITTED 4
#define TH_OPT_SACK 5
#define TH_OPT_TS 8

typedef struct tcp_hdr {
    UINT16 th_sport;
    UINT16 th_dport;
    UINT32 th_seq;
    UINT32 th_ack;
    UINT8 th_x2 : 4;
    UINT8 th_len : 4;
    UINT8 th_flags;
    UINT16 th_win;
    UINT16 th_sum;
    UINT16 th_urp;
} TCP_HDR, *PTCP_HDR;

typedef struct tcp_opt_mss {
    UINT8 Kind;
    UINT8 Length;
    UINT16 Mss;
} TCP_OPT_MSS;
